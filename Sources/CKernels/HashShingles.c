#include "CKernels.h"
#include "Vectors.h"

static inline uint64_t mix(uint64_t z) {
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

void stemma_hash_shingles_portable(const uint32_t *tokens, size_t count, size_t length, uint64_t base, uint64_t *out) {
  uint64_t sum = 0, leaving = 1;
  for (size_t i = 0; i < length; i++) leaving *= base;
  for (size_t i = 0; i < length; i++) sum = sum * base + tokens[i] + 1;
  out[0] = mix(sum);
  for (size_t i = length; i < count; i++) {
    // What does not wait for the last sum comes first.
    uint64_t change = tokens[i] + 1 - leaving * ((uint64_t)tokens[i - length] + 1);
    sum = sum * base + change;
    out[i - length + 1] = mix(sum);
  }
}

#if STEMMA_AVX512
#define LONGEST 16

STEMMA_VECTOR static inline __m512i mix_vectors(__m512i z) {
  z = _mm512_xor_si512(z, _mm512_srli_epi64(z, 30));
  z = _mm512_mullo_epi64(z, _mm512_set1_epi64((long long)0xBF58476D1CE4E5B9u));
  z = _mm512_xor_si512(z, _mm512_srli_epi64(z, 27));
  z = _mm512_mullo_epi64(z, _mm512_set1_epi64((long long)0x94D049BB133111EBu));
  return _mm512_xor_si512(z, _mm512_srli_epi64(z, 31));
}

// Eight shingles at a time, each summed by itself.
STEMMA_VECTOR static inline void hash_vectors(const uint32_t *tokens, size_t count, size_t length, uint64_t base,
                                              uint64_t *out) {
  uint64_t powers[LONGEST], ones = 0, power = 1;
  for (size_t i = length; i-- > 0;) {
    powers[i] = power;
    ones += power;
    power *= base;
  }
  size_t shingles = count - length + 1, i = 0;
  for (; i + 8 <= shingles; i += 8) {
    __m512i sum = _mm512_set1_epi64((long long)ones);
    for (size_t j = 0; j < length; j++) {
      __m512i token = _mm512_cvtepu32_epi64(_mm256_loadu_si256((const __m256i *)(tokens + i + j)));
      sum = _mm512_add_epi64(sum, _mm512_mullo_epi64(token, _mm512_set1_epi64((long long)powers[j])));
    }
    _mm512_storeu_si512(out + i, mix_vectors(sum));
  }
  if (i < shingles) stemma_hash_shingles_portable(tokens + i, count - i, length, base, out + i);
}

// The default, with its loops unrolled.
STEMMA_VECTOR static void hash_vectors_5(const uint32_t *tokens, size_t count, uint64_t base, uint64_t *out) {
  hash_vectors(tokens, count, 5, base, out);
}

STEMMA_VECTOR static void hash_vectors_any(const uint32_t *tokens, size_t count, size_t length, uint64_t base,
                                           uint64_t *out) {
  hash_vectors(tokens, count, length, base, out);
}
#endif

void stemma_hash_shingles(const uint32_t *tokens, size_t count, size_t length, uint64_t base, uint64_t *out) {
#if STEMMA_AVX512
  if (stemma_has_vectors() && length == 5) return hash_vectors_5(tokens, count, base, out);
  if (stemma_has_vectors() && length <= LONGEST) return hash_vectors_any(tokens, count, length, base, out);
#endif
  stemma_hash_shingles_portable(tokens, count, length, base, out);
}
