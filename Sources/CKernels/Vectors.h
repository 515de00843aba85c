// How the vector paths are compiled and chosen.
#ifndef STEMMA_VECTORS_H
#define STEMMA_VECTORS_H

#if defined(__x86_64__)
#include <immintrin.h>
#define STEMMA_AVX512 1
#define STEMMA_VECTOR __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vbmi2,bmi,bmi2,popcnt,lzcnt")))
#endif

#endif
