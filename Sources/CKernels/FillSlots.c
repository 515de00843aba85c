#include <string.h>

#include "CKernels.h"
#include "Vectors.h"

enum { slot_count = 128 };

static inline void take_least(const uint64_t *hashes, size_t count, uint32_t *slots) {
  for (size_t i = 0; i < count; i++) {
    uint64_t hash = hashes[i];
    uint32_t value = (uint32_t)(hash >> 32);
    uint32_t *slot = slots + (hash & (slot_count - 1));
    *slot = value < *slot ? value : *slot;
  }
}

// The empty slots, a bit each. Returns whether there are any.
static inline bool find_empty(const uint32_t *slots, uint64_t empty[2]) {
  empty[0] = empty[1] = 0;
  for (int slot = 0; slot < slot_count; slot++) {
    empty[slot >> 6] |= (uint64_t)(slots[slot] == UINT32_MAX) << (slot & 63);
  }
  return (empty[0] | empty[1]) != 0;
}

static inline bool is_full(const uint32_t *slots) {
  uint64_t empty[2];
  return !find_empty(slots, empty);
}

static inline uint64_t mix(uint64_t z) {
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

bool stemma_fill_slots_portable(const uint64_t *hashes, size_t count, uint32_t *slots) {
  memset(slots, 0xFF, slot_count * sizeof(uint32_t));
  take_least(hashes, count, slots);
  return is_full(slots);
}

bool stemma_fill_empty_portable(const uint64_t *hashes, size_t count, uint64_t rounds, uint32_t *slots) {
  uint64_t empty[2];
  for (uint64_t round = 1; round <= rounds && find_empty(slots, empty); round++) {
    uint64_t seed = mix(round);
    for (size_t i = 0; i < count; i++) {
      uint64_t hash = mix(hashes[i] ^ seed);
      if (empty[hash >> 6 & 1] >> (hash & 63) & 1) take_least(&hash, 1, slots);
    }
  }
  return is_full(slots);
}

#if STEMMA_AVX512
STEMMA_VECTOR static inline __m512i mix_vectors(__m512i z) {
  z = _mm512_xor_si512(z, _mm512_srli_epi64(z, 30));
  z = _mm512_mullo_epi64(z, _mm512_set1_epi64((long long)0xBF58476D1CE4E5B9u));
  z = _mm512_xor_si512(z, _mm512_srli_epi64(z, 27));
  z = _mm512_mullo_epi64(z, _mm512_set1_epi64((long long)0x94D049BB133111EBu));
  return _mm512_xor_si512(z, _mm512_srli_epi64(z, 31));
}

// Takes those of up to eight hashes whose slot is among the empty ones.
STEMMA_VECTOR static inline void take_wanted(__m512i hash, __mmask8 present, const uint64_t empty[2], uint32_t *slots) {
  __m512i low = _mm512_set1_epi64((long long)empty[0]), high = _mm512_set1_epi64((long long)empty[1]);
  __mmask8 is_high = _mm512_test_epi64_mask(hash, _mm512_set1_epi64(64));
  __m512i place = _mm512_and_si512(hash, _mm512_set1_epi64(63));
  __m512i bits = _mm512_srlv_epi64(_mm512_mask_blend_epi64(is_high, low, high), place);
  __mmask8 wanted = _mm512_mask_test_epi64_mask(present, bits, _mm512_set1_epi64(1));
  if (!wanted) return;
  uint64_t taken[8];
  _mm512_storeu_si512(taken, _mm512_maskz_compress_epi64(wanted, hash));
  take_least(taken, (size_t)_mm_popcnt_u32(wanted), slots);
}

STEMMA_VECTOR static inline bool find_empty_vectors(const uint32_t *slots, uint64_t empty[2]) {
  __m512i none = _mm512_set1_epi32(-1);
  for (int half = 0; half < 2; half++) {
    empty[half] = 0;
    for (int part = 0; part < 4; part++) {
      __m512i found = _mm512_loadu_si512(slots + 64 * half + 16 * part);
      empty[half] |= (uint64_t)_mm512_cmpeq_epi32_mask(found, none) << (16 * part);
    }
  }
  return (empty[0] | empty[1]) != 0;
}

STEMMA_VECTOR static bool fill_empty_vectors(const uint64_t *hashes, size_t count, uint64_t rounds, uint32_t *slots) {
  uint64_t empty[2];
  bool has_empty = find_empty_vectors(slots, empty);
  for (uint64_t round = 1; round <= rounds && has_empty; round++) {
    __m512i seed = _mm512_set1_epi64((long long)mix(round));
    for (size_t i = 0; i < count; i += 8) {
      __mmask8 present = count - i >= 8 ? 0xFF : (__mmask8)((1u << (count - i)) - 1);
      __m512i hash = mix_vectors(_mm512_xor_si512(_mm512_maskz_loadu_epi64(present, hashes + i), seed));
      take_wanted(hash, present, empty, slots);
    }
    has_empty = find_empty_vectors(slots, empty);
  }
  return !has_empty;
}

// Takes the hashes below a bound, eight at a time; then of the others those whose slot is still empty. A slot that is
// not empty by then holds less than any of them.
STEMMA_VECTOR static bool fill_vectors(const uint64_t *hashes, size_t count, uint32_t *slots) {
  memset(slots, 0xFF, slot_count * sizeof(uint32_t));
  // With 5 hashes a slot below the bound all but one slot in 150 are filled.
  uint64_t bound = (uint64_t)(5.0 * slot_count / (double)count * 4294967296.0) << 32;
  __m512i bounds = _mm512_set1_epi64((long long)bound);
  uint64_t taken[256 + 8];
  size_t whole = count & ~(size_t)7;
  for (size_t start = 0; start < whole; start += 256) {
    size_t end = start + 256 < whole ? start + 256 : whole, size = 0;
    for (size_t i = start; i < end; i += 8) {
      __m512i hash = _mm512_loadu_si512(hashes + i);
      __mmask8 below = _mm512_cmplt_epu64_mask(hash, bounds);
      _mm512_storeu_si512(taken + size, _mm512_maskz_compress_epi64(below, hash));
      size += (size_t)_mm_popcnt_u32(below);
    }
    take_least(taken, size, slots);
  }
  take_least(hashes + whole, count - whole, slots);
  uint64_t empty[2];
  if (!find_empty_vectors(slots, empty)) return true;
  for (size_t i = 0; i < whole; i += 8) take_wanted(_mm512_loadu_si512(hashes + i), 0xFF, empty, slots);
  return is_full(slots);
}
#endif

bool stemma_fill_slots(const uint64_t *hashes, size_t count, uint32_t *slots) {
#if STEMMA_AVX512
  // Fewer hashes are nearly all below the bound.
  if (stemma_has_vectors() && count >= 8 * slot_count) return fill_vectors(hashes, count, slots);
#endif
  return stemma_fill_slots_portable(hashes, count, slots);
}

bool stemma_fill_empty(const uint64_t *hashes, size_t count, uint64_t rounds, uint32_t *slots) {
#if STEMMA_AVX512
  if (stemma_has_vectors()) return fill_empty_vectors(hashes, count, rounds, slots);
#endif
  return stemma_fill_empty_portable(hashes, count, rounds, slots);
}
