#ifndef CRE2_H
#define CRE2_H
#include <stdbool.h>
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif

/// A compiled regular expression. Made by `cre2_compile`, freed by `cre2_free`.
typedef struct cre2_regex cre2_regex;

/// Compiles a pattern in RE2 syntax, UTF-8, with at most `max_memory` bytes for the automaton.
/// Never returns NULL: ask `cre2_error` whether it can be used.
cre2_regex *cre2_compile(const char *pattern, size_t length, size_t max_memory);

/// NULL if the pattern compiled; otherwise why not, valid until `cre2_free`.
const char *cre2_error(const cre2_regex *regex);

/// Whether the pattern matches anywhere in the text. Linear in the text; safe from several threads.
bool cre2_search(const cre2_regex *regex, const char *text, size_t length);

/// How many groups the pattern captures.
int cre2_group_count(const cre2_regex *regex);

/// Finds the first match at or after byte `from`; writes start and end offsets of the whole match and
/// of up to `groups - 1` groups into `offsets` (2 × `groups` numbers, -1 for a group that took no part).
bool cre2_find(const cre2_regex *regex, const char *text, size_t length, size_t from,
               ptrdiff_t *offsets, int groups);

void cre2_free(cre2_regex *regex);

#ifdef __cplusplus
}
#endif
#endif
