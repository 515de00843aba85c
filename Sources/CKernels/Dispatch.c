#include <stdlib.h>

#include "CKernels.h"
#include "Vectors.h"

// Chosen when the program is loaded: nothing runs yet that could race.
static bool has_vectors = false;

bool stemma_has_vectors(void) { return has_vectors; }

#if STEMMA_AVX512
__attribute__((constructor)) static void choose(void) {
  const char *portable = getenv("STEMMA_PORTABLE_KERNELS");
  if (portable != NULL && portable[0] == '1') return;
  __builtin_cpu_init();
  has_vectors = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") &&
                __builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("bmi2");
}
#endif
