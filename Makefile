# make install PREFIX=/usr/local DESTDIR=…; make deb; make test
PREFIX ?= /usr/local
DESTDIR ?=
# The binary that is installed: another one may be named, as CI does that has built it already.
BINARY ?= .build/check
OUT ?= .build/share

.PHONY: all install uninstall completions manual deb test demonstrate bench
all: $(BINARY)

.build/check:
	Scripts/setup
	Scripts/build

completions: $(BINARY)
	mkdir -p $(OUT)
	# A proposal may stand where a command does: where no command fits, files are offered.
	$(BINARY) --generate-completion-script bash | sed 's/^complete -o filenames /&-o default /' > $(OUT)/check.bash
	$(BINARY) --generate-completion-script zsh > $(OUT)/_check
	$(BINARY) --generate-completion-script fish > $(OUT)/check.fish
	echo "complete -c check -n '__check_should_offer_completions_for_positional \"check\" -eq 1' -F" >> $(OUT)/check.fish

manual: $(BINARY)
	mkdir -p $(OUT)
	Scripts/manual $(BINARY) > $(OUT)/check.1

install: $(BINARY) completions manual
	install -D -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/check
	install -D -m 644 $(OUT)/check.1 $(DESTDIR)$(PREFIX)/share/man/man1/check.1
	install -D -m 644 $(OUT)/check.bash $(DESTDIR)$(PREFIX)/share/bash-completion/completions/check
	install -D -m 644 $(OUT)/_check $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_check
	install -D -m 644 $(OUT)/check.fish $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/check.fish

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/check $(DESTDIR)$(PREFIX)/share/man/man1/check.1 \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions/check \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_check \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/check.fish

deb: $(BINARY)
	Scripts/deb $(BINARY)

test:
	Scripts/test

demonstrate: $(BINARY)
	Scripts/demonstrate-gate $(BINARY)

# Ours and every installed peer over one workload, in one table.
bench:
	Benchmarks/compare
