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
STEMMA_VECTOR static inline __mmask16 spaces(__m512i v) {
#define EQUALS(value) _mm512_cmpeq_epi32_mask(v, _mm512_set1_epi32(value))
#define WITHIN(first, last) \
  _mm512_cmple_epu32_mask(_mm512_sub_epi32(v, _mm512_set1_epi32(first)), _mm512_set1_epi32((last) - (first)))
  return EQUALS(0x20) | WITHIN(0x09, 0x0D) | EQUALS(0x85) | EQUALS(0xA0) | EQUALS(0x1680) | WITHIN(0x2000, 0x200A) |
         WITHIN(0x2028, 0x2029) | EQUALS(0x202F) | EQUALS(0x205F) | EQUALS(0x3000);
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
    int scalars = (int)_mm_popcnt_u64(leads);
    __m512i c0 = _mm512_maskz_compress_epi8(leads, b0);
    __m512i c1 = _mm512_maskz_compress_epi8(leads, _mm512_loadu_si512(bytes + i + 1));
    __m512i c2 = _mm512_maskz_compress_epi8(leads, _mm512_loadu_si512(bytes + i + 2));
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
      int left = scalars - first;
      __mmask16 kept = left >= 16 ? (__mmask16)0xFFFF : (__mmask16)((1u << left) - 1);
      if (drops_space) kept &= (__mmask16)~spaces(v);
      _mm512_storeu_si512(out + written, _mm512_maskz_compress_epi32(kept, v));
      written += (size_t)_mm_popcnt_u32(kept);
      c0 = _mm512_shuffle_i64x2(c0, c0, 0x39);
      c1 = _mm512_shuffle_i64x2(c1, c1, 0x39);
      c2 = _mm512_shuffle_i64x2(c2, c2, 0x39);
    }
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
