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

static inline bool is_full(const uint32_t *slots) {
  uint32_t empty = 0;
  for (int slot = 0; slot < slot_count; slot++) empty |= slots[slot] == UINT32_MAX;
  return !empty;
}

bool stemma_fill_slots_portable(const uint64_t *hashes, size_t count, uint32_t *slots) {
  memset(slots, 0xFF, slot_count * sizeof(uint32_t));
  take_least(hashes, count, slots);
  return is_full(slots);
}

#if STEMMA_AVX512
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
  uint64_t empty[2] = {0, 0};
  for (int slot = 0; slot < slot_count; slot++) {
    empty[slot >> 6] |= (uint64_t)(slots[slot] == UINT32_MAX) << (slot & 63);
  }
  if (!(empty[0] | empty[1])) return true;
  __m512i low = _mm512_set1_epi64((long long)empty[0]), high = _mm512_set1_epi64((long long)empty[1]);
  for (size_t i = 0; i < whole; i += 8) {
    __m512i hash = _mm512_loadu_si512(hashes + i);
    __m512i place = _mm512_and_si512(hash, _mm512_set1_epi64(63));
    __mmask8 is_high = _mm512_test_epi64_mask(hash, _mm512_set1_epi64(64));
    __m512i bits = _mm512_srlv_epi64(_mm512_mask_blend_epi64(is_high, low, high), place);
    __mmask8 wanted = _mm512_test_epi64_mask(bits, _mm512_set1_epi64(1));
    if (!wanted) continue;
    _mm512_storeu_si512(taken, _mm512_maskz_compress_epi64(wanted, hash));
    take_least(taken, (size_t)_mm_popcnt_u32(wanted), slots);
  }
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
