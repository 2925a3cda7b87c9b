#define _DEFAULT_SOURCE
#include "heap.h"

#include <stdlib.h>

#ifdef __GLIBC__

#include <malloc.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

void heap_use_large_pages(void) {
  const intptr_t page = 2 << 20;
  // All but the largest arrays are to come from here too, and none of it is to be given back and asked for again.
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
#if __GLIBC_PREREQ(2, 33)
  // What malloc has left of small pages is not used: to touch one for the first time takes longer than to clear as much of
  // a large one. Its last bytes are for malloc. The pointer is volatile, or the compiler leaves the call out.
  const size_t rest = mallinfo2().keepcost;
  void *volatile idle = rest > 4096 ? malloc(rest - 64) : NULL;
  (void)idle;
#endif
  // What it takes next begins at some place before a large page, and is handed out in one piece up to the last small page:
  // more than it has left, so that it takes more, and never touched. A large page in which something was written while it
  // was small can't be had any more.
  const intptr_t lead = 192 << 10;
  intptr_t end = (intptr_t)sbrk(0);
  intptr_t start = (end + lead + page - 1) & -page;
  if (sbrk(start - lead - end) == (void *)-1) return;
  mallopt(M_TOP_PAD, 2 * page);
  void *volatile first = malloc(lead - 4096);
  (void)first;
  madvise((void *)start, ((intptr_t)sbrk(0) - start) & -page, MADV_HUGEPAGE);
  // What a long run takes later comes in smaller steps, so that little lies idle.
  mallopt(M_TOP_PAD, 256 << 10);
}

#else

void heap_use_large_pages(void) {}

#endif
