#include <string.h>

#include "CKernels.h"
#include "Vectors.h"

static const uint64_t factor = 0x9FB21C651E98DF25u;

static inline uint64_t mix(uint64_t z) {
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

static inline uint64_t finish(uint64_t sums[8], const uint32_t *tokens, size_t rest, size_t count) {
  uint32_t last[16] = {0};
  if (rest > 0) {
    memcpy(last, tokens, rest * sizeof(uint32_t));
    for (int lane = 0; lane < 8; lane++) {
      uint64_t pair = (uint64_t)last[2 * lane + 1] << 32 | last[2 * lane];
      sums[lane] = (sums[lane] ^ pair) * factor;
      sums[lane] ^= sums[lane] >> 32;
    }
  }
  uint64_t hash = count;
  for (int lane = 0; lane < 8; lane++) hash = mix(hash ^ sums[lane]);
  return hash;
}

uint64_t stemma_hash_tokens_portable(const uint32_t *tokens, size_t count) {
  uint64_t sums[8] = {1, 2, 3, 4, 5, 6, 7, 8};
  size_t i = 0;
  for (; i + 16 <= count; i += 16) {
    for (int lane = 0; lane < 8; lane++) {
      uint64_t pair = (uint64_t)tokens[i + 2 * lane + 1] << 32 | tokens[i + 2 * lane];
      sums[lane] = (sums[lane] ^ pair) * factor;
      sums[lane] ^= sums[lane] >> 32;
    }
  }
  return finish(sums, tokens + i, count - i, count);
}

#if STEMMA_AVX512
STEMMA_VECTOR static uint64_t hash_vectors(const uint32_t *tokens, size_t count) {
  uint64_t sums[8] = {1, 2, 3, 4, 5, 6, 7, 8};
  __m512i sum = _mm512_loadu_si512(sums);
  size_t i = 0;
  for (; i + 16 <= count; i += 16) {
    sum = _mm512_xor_si512(sum, _mm512_loadu_si512(tokens + i));
    sum = _mm512_mullo_epi64(sum, _mm512_set1_epi64((long long)factor));
    sum = _mm512_xor_si512(sum, _mm512_srli_epi64(sum, 32));
  }
  _mm512_storeu_si512(sums, sum);
  return finish(sums, tokens + i, count - i, count);
}

STEMMA_VECTOR static bool contains_vectors(const uint32_t *tokens, size_t count, uint32_t token) {
  __m512i wanted = _mm512_set1_epi32((int)token);
  __mmask16 found = 0;
  size_t i = 0;
  for (; i + 16 <= count; i += 16) found |= _mm512_cmpeq_epi32_mask(_mm512_loadu_si512(tokens + i), wanted);
  __mmask16 present = (__mmask16)((1u << (count - i)) - 1);
  found |= _mm512_mask_cmpeq_epi32_mask(present, _mm512_maskz_loadu_epi32(present, tokens + i), wanted);
  return found != 0;
}
#endif

uint64_t stemma_hash_tokens(const uint32_t *tokens, size_t count) {
#if STEMMA_AVX512
  if (stemma_has_vectors()) return hash_vectors(tokens, count);
#endif
  return stemma_hash_tokens_portable(tokens, count);
}

bool stemma_contains(const uint32_t *tokens, size_t count, uint32_t token) {
#if STEMMA_AVX512
  if (stemma_has_vectors()) return contains_vectors(tokens, count, token);
#endif
  bool found = false;
  for (size_t i = 0; i < count; i++) found |= tokens[i] == token;
  return found;
}
