#ifndef ALLOCATION_COUNTER_H
#define ALLOCATION_COUNTER_H

/// How often this process has asked for memory on the heap so far; -1 where it cannot be counted.
long allocation_count(void);

#endif
