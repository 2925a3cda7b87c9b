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
  // What malloc holds already ends at some address; what it takes next is to begin shortly before a large page, because
  // it writes at the beginning, and a large page that has been written to in part can't be had any more.
  const intptr_t lead = 192 << 10;
  intptr_t end = (intptr_t)sbrk(0);
  intptr_t start = (end + lead + page - 1) & -page;
  if (sbrk(start - lead - end) == (void *)-1) return;
  // All but the largest arrays are to come from here too, and none of it is to be given back and asked for again.
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
  mallopt(M_TOP_PAD, lead + 2 * page);
  // More than malloc has left, so that it takes more; volatile, or the compiler leaves both calls out.
  void *volatile first = malloc(lead - (16 << 10));
  free(first);
  madvise((void *)start, ((intptr_t)sbrk(0) - start) & -page, MADV_HUGEPAGE);
  // What a long run takes later comes in smaller steps, so that little lies idle.
  mallopt(M_TOP_PAD, 256 << 10);
}

#else

void heap_use_large_pages(void) {}

#endif
