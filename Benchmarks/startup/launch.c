// Runs two commands in turn, many times, and prints the medians of their times, the ratio, and the
// most memory each took. Usage: launch RUNS COMMAND_A -- COMMAND_B; output of both is thrown away.
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

/// Milliseconds from start to exit; writes the peak of resident memory in KiB.
static double run(char **command, long *memory) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  pid_t child;
  double start = now();
  if (posix_spawn(&child, command[0], &actions, NULL, command, environ) != 0) {
    perror(command[0]);
    exit(74);
  }
  struct rusage usage;
  int status;
  wait4(child, &status, 0, &usage);
  double end = now();
  posix_spawn_file_actions_destroy(&actions);
  if (!WIFEXITED(status) || WEXITSTATUS(status) >= 64) {
    fprintf(stderr, "%s: did not end as it should\n", command[0]);
    exit(70);
  }
  if (usage.ru_maxrss > *memory) *memory = usage.ru_maxrss;
  return end - start;
}

static int ascending(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

int main(int count, char **arguments) {
  int runs = count > 1 ? atoi(arguments[1]) : 0;
  char **first = arguments + 2, **second = NULL;
  for (int i = 2; i < count; i++) {
    if (strcmp(arguments[i], "--") == 0) {
      arguments[i] = NULL;
      second = arguments + i + 1;
      break;
    }
  }
  if (runs < 1 || second == NULL || *first == NULL || *second == NULL) {
    fprintf(stderr, "usage: launch RUNS COMMAND_A… -- COMMAND_B…\n");
    return 64;
  }
  double *a = calloc(runs, sizeof *a), *b = calloc(runs, sizeof *b), *ratio = calloc(runs, sizeof *a);
  long memory_a = 0, memory_b = 0;
  for (int i = -3; i < runs; i++) {
    double x = run(first, &memory_a), y = run(second, &memory_b);
    if (i < 0) continue;  // warm-up
    a[i] = x;
    b[i] = y;
    ratio[i] = y / x;
  }
  qsort(a, runs, sizeof *a, ascending);
  qsort(b, runs, sizeof *b, ascending);
  qsort(ratio, runs, sizeof *ratio, ascending);
  printf("%-28s %8.2f ms  %6.1f MiB\n", first[0], a[runs / 2], memory_a / 1024.0);
  printf("%-28s %8.2f ms  %6.1f MiB\n", second[0], b[runs / 2], memory_b / 1024.0);
  printf("ratio, pair by pair: median %.2f, from %.2f to %.2f, over %d runs\n", ratio[runs / 2],
         ratio[0], ratio[runs - 1], runs);
  return 0;
}
