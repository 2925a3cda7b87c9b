#ifndef HEAP_H
#define HEAP_H

/// Asks the system for the memory that `malloc` hands out in two pages of two megabytes instead of hundreds of four
/// kilobytes, each of which stops the program when it is first touched.
///
/// To be called once, before other threads begin and before much is allocated. Where the system gives no large pages,
/// and with another C library than glibc, nothing changes.
void heap_use_large_pages(void);

#endif
