/// The States and other parties we know, with their short English names.
///
/// ISO 3166-1 alpha-3 with the short names of the United Nations; `EUE` and `XKX` beside it.
package enum StateNames {
  /// The short English name, or `nil` if the code is not known.
  ///
  /// - Complexity: O(log *n*) in the number of States.
  package static func name(of state: State) -> String? {
    var low = 0
    var high = table.count
    while low < high {
      let middle = (low + high) / 2
      if table[middle].code < state.code { low = middle + 1 } else { high = middle }
    }
    guard low < table.count, table[low].code == state.code else { return nil }
    return table[low].name.description
  }

  /// Every known State, by code.
  package static let all: [State] = table.map { State(code: $0.code) }

  /// Sorted by code, which a test holds it to.
  private static let table: [(code: Int32, name: StaticString)] = [
    (0x41_4647, "Afghanistan"),  // AFG
    (0x41_474F, "Angola"),  // AGO
    (0x41_4C42, "Albania"),  // ALB
    (0x41_4E44, "Andorra"),  // AND
    (0x41_5245, "United Arab Emirates"),  // ARE
    (0x41_5247, "Argentina"),  // ARG
    (0x41_524D, "Armenia"),  // ARM
    (0x41_5447, "Antigua and Barbuda"),  // ATG
    (0x41_5553, "Australia"),  // AUS
    (0x41_5554, "Austria"),  // AUT
    (0x41_5A45, "Azerbaijan"),  // AZE
    (0x42_4449, "Burundi"),  // BDI
    (0x42_454C, "Belgium"),  // BEL
    (0x42_454E, "Benin"),  // BEN
    (0x42_4641, "Burkina Faso"),  // BFA
    (0x42_4744, "Bangladesh"),  // BGD
    (0x42_4752, "Bulgaria"),  // BGR
    (0x42_4852, "Bahrain"),  // BHR
    (0x42_4853, "Bahamas"),  // BHS
    (0x42_4948, "Bosnia and Herzegovina"),  // BIH
    (0x42_4C52, "Belarus"),  // BLR
    (0x42_4C5A, "Belize"),  // BLZ
    (0x42_4F4C, "Bolivia"),  // BOL
    (0x42_5241, "Brazil"),  // BRA
    (0x42_5242, "Barbados"),  // BRB
    (0x42_524E, "Brunei Darussalam"),  // BRN
    (0x42_544E, "Bhutan"),  // BTN
    (0x42_5741, "Botswana"),  // BWA
    (0x43_4146, "Central African Republic"),  // CAF
    (0x43_414E, "Canada"),  // CAN
    (0x43_4845, "Switzerland"),  // CHE
    (0x43_484C, "Chile"),  // CHL
    (0x43_484E, "China"),  // CHN
    (0x43_4956, "Côte d'Ivoire"),  // CIV
    (0x43_4D52, "Cameroon"),  // CMR
    (0x43_4F44, "Democratic Republic of the Congo"),  // COD
    (0x43_4F47, "Congo"),  // COG
    (0x43_4F4B, "Cook Islands"),  // COK
    (0x43_4F4C, "Colombia"),  // COL
    (0x43_4F4D, "Comoros"),  // COM
    (0x43_5056, "Cabo Verde"),  // CPV
    (0x43_5249, "Costa Rica"),  // CRI
    (0x43_5542, "Cuba"),  // CUB
    (0x43_5950, "Cyprus"),  // CYP
    (0x43_5A45, "Czechia"),  // CZE
    (0x44_4555, "Germany"),  // DEU
    (0x44_4A49, "Djibouti"),  // DJI
    (0x44_4D41, "Dominica"),  // DMA
    (0x44_4E4B, "Denmark"),  // DNK
    (0x44_4F4D, "Dominican Republic"),  // DOM
    (0x44_5A41, "Algeria"),  // DZA
    (0x45_4355, "Ecuador"),  // ECU
    (0x45_4759, "Egypt"),  // EGY
    (0x45_5249, "Eritrea"),  // ERI
    (0x45_5348, "Sahrawi Arab Democratic Republic"),  // ESH
    (0x45_5350, "Spain"),  // ESP
    (0x45_5354, "Estonia"),  // EST
    (0x45_5448, "Ethiopia"),  // ETH
    (0x45_5545, "European Union"),  // EUE
    (0x46_494E, "Finland"),  // FIN
    (0x46_4A49, "Fiji"),  // FJI
    (0x46_5241, "France"),  // FRA
    (0x46_534D, "Micronesia"),  // FSM
    (0x47_4142, "Gabon"),  // GAB
    (0x47_4252, "United Kingdom"),  // GBR
    (0x47_454F, "Georgia"),  // GEO
    (0x47_4841, "Ghana"),  // GHA
    (0x47_494E, "Guinea"),  // GIN
    (0x47_4D42, "Gambia"),  // GMB
    (0x47_4E42, "Guinea-Bissau"),  // GNB
    (0x47_4E51, "Equatorial Guinea"),  // GNQ
    (0x47_5243, "Greece"),  // GRC
    (0x47_5244, "Grenada"),  // GRD
    (0x47_544D, "Guatemala"),  // GTM
    (0x47_5559, "Guyana"),  // GUY
    (0x48_4B47, "Hong Kong"),  // HKG
    (0x48_4E44, "Honduras"),  // HND
    (0x48_5256, "Croatia"),  // HRV
    (0x48_5449, "Haiti"),  // HTI
    (0x48_554E, "Hungary"),  // HUN
    (0x49_444E, "Indonesia"),  // IDN
    (0x49_4E44, "India"),  // IND
    (0x49_524C, "Ireland"),  // IRL
    (0x49_524E, "Iran"),  // IRN
    (0x49_5251, "Iraq"),  // IRQ
    (0x49_534C, "Iceland"),  // ISL
    (0x49_5352, "Israel"),  // ISR
    (0x49_5441, "Italy"),  // ITA
    (0x4A_414D, "Jamaica"),  // JAM
    (0x4A_4F52, "Jordan"),  // JOR
    (0x4A_504E, "Japan"),  // JPN
    (0x4B_415A, "Kazakhstan"),  // KAZ
    (0x4B_454E, "Kenya"),  // KEN
    (0x4B_475A, "Kyrgyzstan"),  // KGZ
    (0x4B_484D, "Cambodia"),  // KHM
    (0x4B_4952, "Kiribati"),  // KIR
    (0x4B_4E41, "Saint Kitts and Nevis"),  // KNA
    (0x4B_4F52, "Republic of Korea"),  // KOR
    (0x4B_5754, "Kuwait"),  // KWT
    (0x4C_414F, "Laos"),  // LAO
    (0x4C_424E, "Lebanon"),  // LBN
    (0x4C_4252, "Liberia"),  // LBR
    (0x4C_4259, "Libya"),  // LBY
    (0x4C_4341, "Saint Lucia"),  // LCA
    (0x4C_4945, "Liechtenstein"),  // LIE
    (0x4C_4B41, "Sri Lanka"),  // LKA
    (0x4C_534F, "Lesotho"),  // LSO
    (0x4C_5455, "Lithuania"),  // LTU
    (0x4C_5558, "Luxembourg"),  // LUX
    (0x4C_5641, "Latvia"),  // LVA
    (0x4D_4143, "Macao"),  // MAC
    (0x4D_4152, "Morocco"),  // MAR
    (0x4D_434F, "Monaco"),  // MCO
    (0x4D_4441, "Moldova"),  // MDA
    (0x4D_4447, "Madagascar"),  // MDG
    (0x4D_4456, "Maldives"),  // MDV
    (0x4D_4558, "Mexico"),  // MEX
    (0x4D_484C, "Marshall Islands"),  // MHL
    (0x4D_4B44, "North Macedonia"),  // MKD
    (0x4D_4C49, "Mali"),  // MLI
    (0x4D_4C54, "Malta"),  // MLT
    (0x4D_4D52, "Myanmar"),  // MMR
    (0x4D_4E45, "Montenegro"),  // MNE
    (0x4D_4E47, "Mongolia"),  // MNG
    (0x4D_4F5A, "Mozambique"),  // MOZ
    (0x4D_5254, "Mauritania"),  // MRT
    (0x4D_5553, "Mauritius"),  // MUS
    (0x4D_5749, "Malawi"),  // MWI
    (0x4D_5953, "Malaysia"),  // MYS
    (0x4E_414D, "Namibia"),  // NAM
    (0x4E_4552, "Niger"),  // NER
    (0x4E_4741, "Nigeria"),  // NGA
    (0x4E_4943, "Nicaragua"),  // NIC
    (0x4E_4955, "Niue"),  // NIU
    (0x4E_4C44, "Netherlands"),  // NLD
    (0x4E_4F52, "Norway"),  // NOR
    (0x4E_504C, "Nepal"),  // NPL
    (0x4E_5255, "Nauru"),  // NRU
    (0x4E_5A4C, "New Zealand"),  // NZL
    (0x4F_4D4E, "Oman"),  // OMN
    (0x50_414B, "Pakistan"),  // PAK
    (0x50_414E, "Panama"),  // PAN
    (0x50_4552, "Peru"),  // PER
    (0x50_484C, "Philippines"),  // PHL
    (0x50_4C57, "Palau"),  // PLW
    (0x50_4E47, "Papua New Guinea"),  // PNG
    (0x50_4F4C, "Poland"),  // POL
    (0x50_524B, "Democratic People's Republic of Korea"),  // PRK
    (0x50_5254, "Portugal"),  // PRT
    (0x50_5259, "Paraguay"),  // PRY
    (0x50_5345, "Palestine"),  // PSE
    (0x51_4154, "Qatar"),  // QAT
    (0x52_4F55, "Romania"),  // ROU
    (0x52_5553, "Russia"),  // RUS
    (0x52_5741, "Rwanda"),  // RWA
    (0x53_4155, "Saudi Arabia"),  // SAU
    (0x53_444E, "Sudan"),  // SDN
    (0x53_454E, "Senegal"),  // SEN
    (0x53_4750, "Singapore"),  // SGP
    (0x53_4C42, "Solomon Islands"),  // SLB
    (0x53_4C45, "Sierra Leone"),  // SLE
    (0x53_4C56, "El Salvador"),  // SLV
    (0x53_4D52, "San Marino"),  // SMR
    (0x53_4F4D, "Somalia"),  // SOM
    (0x53_5242, "Serbia"),  // SRB
    (0x53_5344, "South Sudan"),  // SSD
    (0x53_5450, "São Tomé and Príncipe"),  // STP
    (0x53_5552, "Suriname"),  // SUR
    (0x53_564B, "Slovakia"),  // SVK
    (0x53_564E, "Slovenia"),  // SVN
    (0x53_5745, "Sweden"),  // SWE
    (0x53_575A, "Eswatini"),  // SWZ
    (0x53_5943, "Seychelles"),  // SYC
    (0x53_5952, "Syria"),  // SYR
    (0x54_4344, "Chad"),  // TCD
    (0x54_474F, "Togo"),  // TGO
    (0x54_4841, "Thailand"),  // THA
    (0x54_4A4B, "Tajikistan"),  // TJK
    (0x54_4B4D, "Turkmenistan"),  // TKM
    (0x54_4C53, "Timor-Leste"),  // TLS
    (0x54_4F4E, "Tonga"),  // TON
    (0x54_544F, "Trinidad and Tobago"),  // TTO
    (0x54_554E, "Tunisia"),  // TUN
    (0x54_5552, "Türkiye"),  // TUR
    (0x54_5556, "Tuvalu"),  // TUV
    (0x54_574E, "Taiwan"),  // TWN
    (0x54_5A41, "Tanzania"),  // TZA
    (0x55_4741, "Uganda"),  // UGA
    (0x55_4B52, "Ukraine"),  // UKR
    (0x55_5259, "Uruguay"),  // URY
    (0x55_5341, "United States of America"),  // USA
    (0x55_5A42, "Uzbekistan"),  // UZB
    (0x56_4154, "Holy See"),  // VAT
    (0x56_4354, "Saint Vincent and the Grenadines"),  // VCT
    (0x56_454E, "Venezuela"),  // VEN
    (0x56_4E4D, "Viet Nam"),  // VNM
    (0x56_5554, "Vanuatu"),  // VUT
    (0x57_534D, "Samoa"),  // WSM
    (0x58_4B58, "Kosovo"),  // XKX
    (0x59_454D, "Yemen"),  // YEM
    (0x5A_4146, "South Africa"),  // ZAF
    (0x5A_4D42, "Zambia"),  // ZMB
    (0x5A_5745, "Zimbabwe"),  // ZWE
  ]
}
