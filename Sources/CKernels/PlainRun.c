#include "CKernels.h"
#include "Vectors.h"

#if STEMMA_AVX512
// How many bytes of a block of up to 64 are plain; -1 where an invalid sequence is before what stops them. The Unicode
// Standard, table 3-7, by masks of a bit a byte. A sequence that the block holds in part is left to the next one.
STEMMA_VECTOR static inline int plain_count(__m512i b) {
#define BELOW(value) _mm512_cmplt_epu8_mask(b, _mm512_set1_epi8((char)(value)))
#define EQUALS(value) _mm512_cmpeq_epi8_mask(b, _mm512_set1_epi8((char)(value)))
  __mmask64 stops = BELOW(0x20) | EQUALS('"') | EQUALS('\\');
  __mmask64 high = _mm512_movepi8_mask(b);
  int end = (int)_tzcnt_u64(stops);
  if (!high) return end;
  __mmask64 below_c0 = BELOW(0xC0), below_e0 = BELOW(0xE0), below_f0 = BELOW(0xF0);
  __mmask64 continuations = high & below_c0;
  __mmask64 leads2 = below_e0 & ~below_c0;
  __mmask64 leads3 = below_f0 & ~below_e0;
  __mmask64 leads4 = ~below_f0;
  __mmask64 cut = ((leads2 | leads3 | leads4) & (1ull << 63)) | ((leads3 | leads4) & (1ull << 62)) |
                  (leads4 & (1ull << 61));
  __mmask64 longer3 = leads3 | leads4;
  __mmask64 expected = (leads2 | longer3) << 1 | longer3 << 2 | leads4 << 3;
  __mmask64 wrong = expected ^ continuations;
  // Sequences that are too long for what they mean, surrogates, and what is above the last scalar.
  wrong |= EQUALS(0xC0) | EQUALS(0xC1) | ~BELOW(0xF5);
  __mmask64 after_e0 = EQUALS(0xE0) << 1, after_ed = EQUALS(0xED) << 1;
  __mmask64 after_f0 = EQUALS(0xF0) << 1, after_f4 = EQUALS(0xF4) << 1;
  if (after_e0 | after_ed | after_f0 | after_f4) {
    wrong |= (after_e0 & BELOW(0xA0)) | (after_ed & ~BELOW(0xA0)) | (after_f0 & BELOW(0x90)) |
             (after_f4 & ~BELOW(0x90));
  }
  if (end == 64 && cut) end = (int)_tzcnt_u64(cut);
  // A sequence that breaks off is wrong at what follows it, a stop or the next sequence.
  __mmask64 looked_at = end >= 63 ? ~0ull : (2ull << end) - 1;
  return wrong & looked_at ? -1 : end;
#undef BELOW
#undef EQUALS
}

// Absent bytes are zero, and a zero stops.
STEMMA_VECTOR static inline __m512i load_block(const uint8_t *bytes, size_t i, size_t count) {
  if (count - i >= 64) return _mm512_loadu_si512(bytes + i);
  return _mm512_maskz_loadu_epi8((1ull << (count - i)) - 1, bytes + i);
}

STEMMA_VECTOR static size_t plain_run_vectors(const uint8_t *bytes, size_t start, size_t count) {
  size_t i = start;
  while (i < count) {
    int plain = plain_count(load_block(bytes, i, count));
    if (plain < 0) return i;
    i += (size_t)plain;
    if (plain < 61) return i;
  }
  return i;
}

static inline int unescaped(uint8_t letter) {
  switch (letter) {
    case '"': return '"';
    case '\\': return '\\';
    case '/': return '/';
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    default: return -1;
  }
}

STEMMA_VECTOR static size_t unescape_vectors(const uint8_t *bytes, size_t *start, size_t count, uint8_t *out) {
  size_t i = *start, written = 0;
  while (i < count) {
    __m512i block = load_block(bytes, i, count);
    int plain = plain_count(block);
    if (plain < 0) break;
    _mm512_storeu_si512(out + written, block);
    written += (size_t)plain;
    i += (size_t)plain;
    if (plain >= 61) continue;
    if (i + 1 >= count || bytes[i] != '\\') break;
    int letter = unescaped(bytes[i + 1]);
    if (letter < 0) break;
    out[written++] = (uint8_t)letter;
    i += 2;
  }
  *start = i;
  return written;
}
#endif

size_t stemma_plain_run(const uint8_t *bytes, size_t start, size_t count) {
#if STEMMA_AVX512
  if (stemma_has_vectors()) return plain_run_vectors(bytes, start, count);
#endif
  return start;
}

size_t stemma_unescape(const uint8_t *bytes, size_t *start, size_t count, uint8_t *out) {
#if STEMMA_AVX512
  if (stemma_has_vectors()) return unescape_vectors(bytes, start, count, out);
#endif
  return 0;
}
