#ifndef HASHCART_CZLIB_SHIM_H
#define HASHCART_CZLIB_SHIM_H
#include <zlib.h>
#endif
