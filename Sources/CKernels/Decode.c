#include "CKernels.h"
#include "Vectors.h"

static inline bool is_space(uint32_t v) {
  if (v <= 0x20) return v == 0x20 || v - 0x09 <= 4;
  if (v < 0x85) return false;
  if (v >= 0x3000) return v == 0x3000;
  return v == 0x85 || v == 0xA0 || v == 0x1680 || v - 0x2000 <= 10 || v == 0x2028 || v == 0x2029 || v == 0x202F ||
         v == 0x205F;
}

// Decodes the scalars that begin before `end`; returns where the next one begins. All bytes of a scalar are there.
static inline size_t decode_scalars(const uint8_t *bytes, size_t i, size_t end, bool drops_space, uint32_t *out,
                                    size_t *written) {
  size_t kept = *written;
  while (i < end) {
    uint32_t lead = bytes[i], v;
    if (lead < 0x80) {
      v = lead;
      i += 1;
    } else if (lead < 0xE0) {
      v = (lead & 0x1F) << 6 | (bytes[i + 1] & 0x3F);
      i += 2;
    } else if (lead < 0xF0) {
      v = (lead & 0x0F) << 12 | (uint32_t)(bytes[i + 1] & 0x3F) << 6 | (bytes[i + 2] & 0x3F);
      i += 3;
    } else {
      v = (lead & 0x07) << 18 | (uint32_t)(bytes[i + 1] & 0x3F) << 12 | (uint32_t)(bytes[i + 2] & 0x3F) << 6 |
          (bytes[i + 3] & 0x3F);
      i += 4;
    }
    out[kept] = v;
    kept += !(drops_space && is_space(v));
  }
  *written = kept;
  return i;
}

size_t stemma_decode_portable(const uint8_t *bytes, size_t count, bool drops_space, uint32_t *out) {
  size_t written = 0;
  decode_scalars(bytes, 0, count, drops_space, out, &written);
  return written;
}

#if STEMMA_AVX512
// The bytes at which white space begins, of those whose scalar takes up to three bytes.
STEMMA_VECTOR static inline __mmask64 spaces(__m512i b0, __m512i b1, __m512i b2) {
#define EQUALS(b, value) _mm512_cmpeq_epi8_mask(b, _mm512_set1_epi8((char)(value)))
#define WITHIN(b, first, last) \
  _mm512_cmple_epu8_mask(_mm512_sub_epi8(b, _mm512_set1_epi8((char)(first))), _mm512_set1_epi8((last) - (first)))
  __mmask64 found = EQUALS(b0, 0x20) | WITHIN(b0, 0x09, 0x0D);
  found |= EQUALS(b0, 0xE3) & EQUALS(b1, 0x80) & EQUALS(b2, 0x80);
  __mmask64 c2 = EQUALS(b0, 0xC2), e1 = EQUALS(b0, 0xE1), e2 = EQUALS(b0, 0xE2);
  if (c2 | e1 | e2) {
    found |= c2 & (EQUALS(b1, 0x85) | EQUALS(b1, 0xA0));
    found |= e1 & EQUALS(b1, 0x9A) & EQUALS(b2, 0x80);
    found |= e2 & EQUALS(b1, 0x80) & (WITHIN(b2, 0x80, 0x8A) | WITHIN(b2, 0xA8, 0xA9) | EQUALS(b2, 0xAF));
    found |= e2 & EQUALS(b1, 0x81) & EQUALS(b2, 0x9F);
  }
  return found;
#undef EQUALS
#undef WITHIN
}

// 48 bytes at a time, 16 Han characters. The first bytes of all scalars that begin there are moved together, and so are
// the bytes one and two behind them.
STEMMA_VECTOR static size_t decode_vectors(const uint8_t *bytes, size_t count, bool drops_space, uint32_t *out) {
  const __mmask64 block = 0x0000FFFFFFFFFFFF;
  size_t i = 0, written = 0;
  while (i + 66 <= count) {
    __m512i b0 = _mm512_loadu_si512(bytes + i);
    __mmask64 leads = _mm512_cmpgt_epi8_mask(b0, _mm512_set1_epi8((char)0xBF)) & block;
    if (_mm512_cmpge_epu8_mask(b0, _mm512_set1_epi8((char)0xF0)) & block) {
      // A scalar of four bytes. The block may begin inside of a scalar that is done.
      i = decode_scalars(bytes, i + (size_t)_tzcnt_u64(leads), i + 48, drops_space, out, &written);
      continue;
    }
    __m512i b1 = _mm512_loadu_si512(bytes + i + 1), b2 = _mm512_loadu_si512(bytes + i + 2);
    if (drops_space) leads &= ~spaces(b0, b1, b2);
    int scalars = (int)_mm_popcnt_u64(leads);
    __m512i c0 = _mm512_maskz_compress_epi8(leads, b0);
    __m512i c1 = _mm512_maskz_compress_epi8(leads, b1);
    __m512i c2 = _mm512_maskz_compress_epi8(leads, b2);
    for (int first = 0; first < scalars; first += 16) {
      __m512i x0 = _mm512_cvtepu8_epi32(_mm512_castsi512_si128(c0));
      __m512i x1 = _mm512_and_si512(_mm512_cvtepu8_epi32(_mm512_castsi512_si128(c1)), _mm512_set1_epi32(0x3F));
      __m512i x2 = _mm512_and_si512(_mm512_cvtepu8_epi32(_mm512_castsi512_si128(c2)), _mm512_set1_epi32(0x3F));
      __mmask16 has2 = _mm512_cmpge_epu32_mask(x0, _mm512_set1_epi32(0xC0));
      __mmask16 has3 = _mm512_cmpge_epu32_mask(x0, _mm512_set1_epi32(0xE0));
      __m512i v = x0;
      v = _mm512_mask_or_epi32(
          v, has2, _mm512_slli_epi32(_mm512_and_si512(x0, _mm512_set1_epi32(0x1F)), 6), x1);
      v = _mm512_mask_or_epi32(
          v, has3,
          _mm512_or_si512(_mm512_slli_epi32(_mm512_and_si512(x0, _mm512_set1_epi32(0x0F)), 12),
                          _mm512_slli_epi32(x1, 6)),
          x2);
      _mm512_storeu_si512(out + written + first, v);
      c0 = _mm512_shuffle_i64x2(c0, c0, 0x39);
      c1 = _mm512_shuffle_i64x2(c1, c1, 0x39);
      c2 = _mm512_shuffle_i64x2(c2, c2, 0x39);
    }
    written += (size_t)scalars;
    i += 48;
  }
  while (i < count && (bytes[i] & 0xC0) == 0x80) i += 1;
  decode_scalars(bytes, i, count, drops_space, out, &written);
  return written;
}
#endif

size_t stemma_decode(const uint8_t *bytes, size_t count, bool drops_space, uint32_t *out) {
#if STEMMA_AVX512
  if (stemma_has_vectors()) return decode_vectors(bytes, count, drops_space, out);
#endif
  return stemma_decode_portable(bytes, count, drops_space, out);
}
