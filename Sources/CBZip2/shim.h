#ifndef HASHCART_CBZIP2_SHIM_H
#define HASHCART_CBZIP2_SHIM_H
#include <bzlib.h>
#endif
