#ifndef HASHCART_CPCRE2_SHIM_H
#define HASHCART_CPCRE2_SHIM_H
// Posts are UTF-8, so the 8-bit library is the one to use.
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#endif
