#include "CKernels.h"
#include "Vectors.h"

#if STEMMA_AVX512
STEMMA_VECTOR static uint32_t agreement_vectors(const uint8_t *a, const uint8_t *b) {
  __mmask64 low = _mm512_cmpeq_epi8_mask(_mm512_loadu_si512(a), _mm512_loadu_si512(b));
  __mmask64 high = _mm512_cmpeq_epi8_mask(_mm512_loadu_si512(a + 64), _mm512_loadu_si512(b + 64));
  return (uint32_t)(_mm_popcnt_u64(low) + _mm_popcnt_u64(high));
}
#endif

uint32_t stemma_agreement_portable(const uint8_t *a, const uint8_t *b) {
  // At most 128 fit into a byte, which lets the compiler add many at once.
  uint8_t equal = 0;
  for (int i = 0; i < 128; i++) equal += a[i] == b[i];
  return equal;
}

uint32_t stemma_agreement(const uint8_t *a, const uint8_t *b) {
#if STEMMA_AVX512
  if (stemma_has_vectors()) return agreement_vectors(a, b);
#endif
  return stemma_agreement_portable(a, b);
}
