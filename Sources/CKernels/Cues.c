#include <string.h>

#include "CKernels.h"
#include "Vectors.h"

// The bits of a block, of which 67 bytes are readable.
static inline uint64_t marks(const uint8_t *b) {
  uint8_t marked[64];
  // Without branches, so that the compiler compares many bytes at once.
  for (int i = 0; i < 64; i++) {
    uint8_t is_digit = (uint8_t)(b[i + 1] - '0') <= 9, is_han = (uint8_t)(b[i + 3] - 0xE4) <= 5;
    uint8_t ascii = (b[i] == '\n') | (b[i] == '\r') | (b[i] == ':') | ((b[i] == '2') & !is_digit);
    uint8_t wide = (b[i] == 0xEF) & ((b[i + 2] == 0x9A) | (b[i + 2] == 0x92));
    uint8_t two = (b[i + 1] == 0xBA) & (b[i + 2] == 0x8C) & (!is_han | (b[i + 3] == 0xE7));
    uint8_t good = (b[i + 1] == 0xA5) & (b[i + 2] == 0xBD) & !is_han;
    uint8_t separator = (b[i + 1] == 0x80) & ((b[i + 2] == 0xA8) | (b[i + 2] == 0xA9));
    marked[i] = ascii | wide | two | good | separator;
  }
  uint64_t bits = 0;
  for (int i = 0; i < 8; i++) {
    uint64_t eight = 0;
    for (int j = 0; j < 8; j++) eight |= (uint64_t)marked[8 * i + j] << 8 * j;
    // The product puts bit 8 j at 56 + j, and no two bits meet.
    bits |= (eight * 0x0102040810204080u) >> 56 << 8 * i;
  }
  return bits;
}

size_t stemma_mark_cues_portable(const uint8_t *bytes, size_t count, size_t blocks, uint64_t *masks) {
  size_t block = 0;
  for (size_t i = 0; i < count && block < blocks; i += 64) {
    if (count - i >= 67) {
      masks[block++] = marks(bytes + i);
    } else {
      uint8_t last[67] = {0};
      memcpy(last, bytes + i, count - i);
      masks[block++] = marks(last);
    }
  }
  return block;
}

#if STEMMA_AVX512
// The bits of the bytes `b0`, those behind them being `b1`, `b2` and `b3`.
STEMMA_VECTOR static inline uint64_t marks_of_vectors(__m512i b0, __m512i b1, __m512i b2, __m512i b3) {
#define EQUALS(b, value) _mm512_cmpeq_epi8_mask(b, _mm512_set1_epi8((char)(value)))
#define EQUALS_BUT(bits, b, value) EQUALS(_mm512_or_si512(b, _mm512_set1_epi8(bits)), value)
#define WITHIN(b, first, last) \
  _mm512_cmple_epu8_mask(_mm512_sub_epi8(b, _mm512_set1_epi8((char)(first))), _mm512_set1_epi8((last) - (first)))
  __mmask64 is_han = WITHIN(b3, 0xE4, 0xE9);
  __mmask64 ascii = EQUALS(b0, '\n') | EQUALS(b0, '\r') | EQUALS(b0, ':') | (EQUALS(b0, '2') & ~WITHIN(b1, '0', '9'));
  __mmask64 wide = EQUALS(b0, 0xEF) & EQUALS_BUT(0x08, b2, 0x9A);
  __mmask64 two = EQUALS(b1, 0xBA) & EQUALS(b2, 0x8C) & (~is_han | EQUALS(b3, 0xE7));
  __mmask64 good = EQUALS(b1, 0xA5) & EQUALS(b2, 0xBD) & ~is_han;
  __mmask64 separator = EQUALS(b1, 0x80) & EQUALS_BUT(0x01, b2, 0xA9);
  return ascii | wide | two | good | separator;
#undef EQUALS
#undef EQUALS_BUT
#undef WITHIN
}

// The bytes from `i` on, those behind the end zero.
STEMMA_VECTOR static inline __m512i load_last(const uint8_t *bytes, size_t i, size_t count) {
  size_t left = i < count ? count - i : 0;
  return _mm512_maskz_loadu_epi8(left < 64 ? (1ull << left) - 1 : ~0ull, bytes + i);
}

STEMMA_VECTOR static size_t mark_vectors(const uint8_t *bytes, size_t count, size_t blocks, uint64_t *masks) {
  size_t block = 0, i = 0;
  for (; count - i >= 67 && block < blocks; i += 64) {
    masks[block++] = marks_of_vectors(_mm512_loadu_si512(bytes + i), _mm512_loadu_si512(bytes + i + 1),
                                      _mm512_loadu_si512(bytes + i + 2), _mm512_loadu_si512(bytes + i + 3));
  }
  for (; i < count && block < blocks; i += 64) {
    masks[block++] = marks_of_vectors(load_last(bytes, i, count), load_last(bytes, i + 1, count),
                                      load_last(bytes, i + 2, count), load_last(bytes, i + 3, count));
  }
  return block;
}
#endif

size_t stemma_mark_cues(const uint8_t *bytes, size_t count, size_t blocks, uint64_t *masks) {
#if STEMMA_AVX512
  if (stemma_has_vectors()) return mark_vectors(bytes, count, blocks, masks);
#endif
  return stemma_mark_cues_portable(bytes, count, blocks, masks);
}
