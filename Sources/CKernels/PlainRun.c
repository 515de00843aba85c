#include "CKernels.h"
#include "Vectors.h"

#if STEMMA_AVX512
// The Unicode Standard, table 3-7, by masks of a bit a byte. A block ends before a sequence that it holds in part.
STEMMA_VECTOR static size_t plain_run_vectors(const uint8_t *bytes, size_t start, size_t count) {
  size_t i = start;
  while (i < count) {
    size_t size = count - i < 64 ? count - i : 64;
    __mmask64 present = size == 64 ? ~(__mmask64)0 : ((__mmask64)1 << size) - 1;
    // Absent bytes are zero, and a zero stops.
    __m512i b = _mm512_maskz_loadu_epi8(present, bytes + i);
#define BELOW(value) _mm512_cmplt_epu8_mask(b, _mm512_set1_epi8((char)(value)))
#define EQUALS(value) _mm512_cmpeq_epi8_mask(b, _mm512_set1_epi8((char)(value)))
    __mmask64 stops = BELOW(0x20) | EQUALS('"') | EQUALS('\\');
    __mmask64 high = _mm512_movepi8_mask(b);
    size_t end = stops ? (size_t)_tzcnt_u64(stops) : 64;
    if (high) {
      __mmask64 continuations = high & BELOW(0xC0);
      __mmask64 leads2 = high & ~BELOW(0xC0) & BELOW(0xE0);
      __mmask64 leads3 = ~BELOW(0xE0) & BELOW(0xF0);
      __mmask64 leads4 = ~BELOW(0xF0);
      // What is cut by the end of the block waits for the next one.
      __mmask64 cut = (leads2 | leads3 | leads4) & ((__mmask64)1 << 63);
      cut |= (leads3 | leads4) & ((__mmask64)1 << 62);
      cut |= leads4 & ((__mmask64)1 << 61);
      if (cut && end == 64) end = (size_t)_tzcnt_u64(cut);
      __mmask64 expected = leads2 << 1 | leads3 << 1 | leads3 << 2 | leads4 << 1 | leads4 << 2 | leads4 << 3;
      __mmask64 wrong = expected ^ continuations;
      wrong |= EQUALS(0xC0) | EQUALS(0xC1) | ~BELOW(0xF5);
      wrong |= (EQUALS(0xE0) << 1) & BELOW(0xA0);
      wrong |= (EQUALS(0xED) << 1) & ~BELOW(0xA0);
      wrong |= (EQUALS(0xF0) << 1) & BELOW(0x90);
      wrong |= (EQUALS(0xF4) << 1) & ~BELOW(0x90);
      // A sequence that a stop cuts is wrong at the stop.
      __mmask64 looked_at = end >= 63 ? ~(__mmask64)0 : ((__mmask64)2 << end) - 1;
      if (cut && !stops) looked_at = ((__mmask64)1 << end) - 1;
      if (wrong & looked_at) return i;
    }
#undef BELOW
#undef EQUALS
    i += end;
    if (stops) return i < count ? i : count;
  }
  return count;
}
#endif

size_t stemma_plain_run(const uint8_t *bytes, size_t start, size_t count) {
#if STEMMA_AVX512
  if (stemma_has_vectors()) return plain_run_vectors(bytes, start, count);
#endif
  return start;
}
