// A thin C shim over RE2, because Swift's C++ interoperability does not see its classes.
#include "cre2.h"

#include <re2/re2.h>

#include <string>
#include <vector>

struct cre2_regex {
  re2::RE2 machine;
  cre2_regex(const re2::StringPiece &pattern, const re2::RE2::Options &options)
      : machine(pattern, options) {}
};

extern "C" {

cre2_regex *cre2_compile(const char *pattern, size_t length, size_t max_memory) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(static_cast<int64_t>(max_memory));
  return new cre2_regex(re2::StringPiece(pattern, length), options);
}

const char *cre2_error(const cre2_regex *regex) {
  return regex->machine.ok() ? nullptr : regex->machine.error().c_str();
}

bool cre2_search(const cre2_regex *regex, const char *text, size_t length) {
  return regex->machine.Match(re2::StringPiece(text, length), 0, length, re2::RE2::UNANCHORED,
                              nullptr, 0);
}

int cre2_group_count(const cre2_regex *regex) {
  return regex->machine.NumberOfCapturingGroups();
}

bool cre2_find(const cre2_regex *regex, const char *text, size_t length, size_t from,
               ptrdiff_t *offsets, int groups) {
  std::vector<re2::StringPiece> found(static_cast<size_t>(groups));
  if (!regex->machine.Match(re2::StringPiece(text, length), from, length, re2::RE2::UNANCHORED,
                            found.data(), groups)) {
    return false;
  }
  for (int i = 0; i < groups; ++i) {
    const re2::StringPiece &piece = found[static_cast<size_t>(i)];
    offsets[2 * i] = piece.data() == nullptr ? -1 : piece.data() - text;
    offsets[2 * i + 1] =
        piece.data() == nullptr ? -1 : piece.data() - text + static_cast<ptrdiff_t>(piece.size());
  }
  return true;
}

void cre2_free(cre2_regex *regex) { delete regex; }
}
