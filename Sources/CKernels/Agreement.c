#include "CKernels.h"
#include "Vectors.h"

#if STEMMA_AVX512
STEMMA_VECTOR static uint32_t agreement_vectors(const uint8_t *a, const uint8_t *b) {
  __m512i difference = _mm512_xor_si512(_mm512_loadu_si512(a), _mm512_loadu_si512(b));
  __mmask64 low = _mm512_testn_epi8_mask(difference, _mm512_set1_epi8(0x0F));
  __mmask64 high = _mm512_testn_epi8_mask(difference, _mm512_set1_epi8((char)0xF0));
  return (uint32_t)(_mm_popcnt_u64(low) + _mm_popcnt_u64(high));
}
#endif

uint32_t stemma_agreement_portable(const uint8_t *a, const uint8_t *b) {
  // At most 128 fit into a byte, which lets the compiler add many at once.
  uint8_t equal = 0;
  for (int i = 0; i < 64; i++) {
    uint8_t difference = a[i] ^ b[i];
    equal += ((difference & 0x0F) == 0) + ((difference & 0xF0) == 0);
  }
  return equal;
}

uint32_t stemma_agreement(const uint8_t *a, const uint8_t *b) {
#if STEMMA_AVX512
  if (stemma_has_vectors()) return agreement_vectors(a, b);
#endif
  return stemma_agreement_portable(a, b);
}
