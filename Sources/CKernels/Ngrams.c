#include <stdlib.h>
#include <sys/mman.h>

#include "CKernels.h"

// How many tokens ahead the slots of n-grams are fetched.
#define AHEAD 16
#define LONGEST STEMMA_LONGEST_NGRAM
#define TAG(slot) ((slot) >> 22)
#define STAMP(slot) ((slot) >> 16 & 63)
#define COUNT(slot) ((slot) & 0xFFFF)
#define PROBES 16

uint32_t *stemma_new_ngram_table(unsigned bits) {
  size_t size = sizeof(uint32_t) << bits;
  void *table = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (table == MAP_FAILED) return NULL;
  // Advice only: random places in small pages miss the processor's page tables too.
  madvise(table, size, MADV_HUGEPAGE);
  return table;
}

void stemma_delete_ngram_table(uint32_t *table, unsigned bits) { munmap(table, sizeof(uint32_t) << bits); }

static inline bool is_countable(uint32_t token) {
  return token != UINT32_MAX && (token & 0xC0000000u) != 0x40000000u;
}

static inline uint64_t extend_hash(uint64_t hash, uint32_t token) {
  uint64_t mixed = (hash ^ token ^ 0x9E3779B97F4A7C15u) * 0xFF51AFD7ED558CCDu;
  mixed ^= mixed >> 32;
  return mixed * 0xC4CEB9FE1A85EC53u;
}

// The hashes of the n-grams from a token on; returns how many there are.
static inline int hashes_from(const uint32_t *tokens, size_t count, size_t start, uint64_t hashes[LONGEST]) {
  uint64_t hash = 0;
  int length = 0;
  while (length < LONGEST && start + length < count && is_countable(tokens[start + length])) {
    hash = extend_hash(hash, tokens[start + length]);
    hashes[length++] = hash;
  }
  return length;
}

// A ring of the hashes of the next tokens, whose slots are on their way.
struct window {
  uint64_t hashes[AHEAD][LONGEST];
  int lengths[AHEAD];
};

static inline void fetch(struct window *window, const uint32_t *tokens, size_t count, size_t start,
                         const uint32_t *table, unsigned bits) {
  if (start >= count) return;
  uint64_t *hashes = window->hashes[start % AHEAD];
  int length = hashes_from(tokens, count, start, hashes);
  window->lengths[start % AHEAD] = length;
  for (int i = 0; i < length; i++) __builtin_prefetch(table + (hashes[i] >> (64 - bits)), 1);
}

void stemma_count_ngrams(const uint32_t *tokens, size_t count, uint32_t stamp, uint32_t *table, unsigned bits) {
  struct window window;
  size_t mask = ((size_t)1 << bits) - 1;
  stamp &= 63;
  for (size_t start = 0; start < AHEAD; start++) fetch(&window, tokens, count, start, table, bits);
  for (size_t start = 0; start < count; start++) {
    for (int i = 0; i < window.lengths[start % AHEAD]; i++) {
      uint64_t hash = window.hashes[start % AHEAD][i];
      uint32_t tag = hash >> 8 & 1023;
      size_t index = hash >> (64 - bits);
      for (int probe = 0; probe < PROBES; probe++, index = (index + 1) & mask) {
        uint32_t slot = table[index];
        if (slot == 0) {
          table[index] = tag << 22 | stamp << 16 | 1;
          break;
        }
        if (TAG(slot) == tag) {
          if (STAMP(slot) != stamp && COUNT(slot) != 0xFFFF) {
            table[index] = tag << 22 | stamp << 16 | (COUNT(slot) + 1);
          }
          break;
        }
      }
    }
    fetch(&window, tokens, count, start + AHEAD, table, bits);
  }
}

void stemma_look_up_ngrams(const uint32_t *tokens, size_t count, const uint32_t *table, unsigned bits,
                           uint16_t *counts) {
  struct window window;
  size_t mask = ((size_t)1 << bits) - 1;
  for (size_t start = 0; start < AHEAD; start++) fetch(&window, tokens, count, start, table, bits);
  for (size_t start = 0; start < count; start++) {
    for (int i = 0; i < LONGEST; i++) {
      uint16_t found = 0;
      if (i < window.lengths[start % AHEAD]) {
        uint64_t hash = window.hashes[start % AHEAD][i];
        uint32_t tag = hash >> 8 & 1023;
        size_t index = hash >> (64 - bits);
        for (int probe = 0; probe < PROBES; probe++, index = (index + 1) & mask) {
          uint32_t slot = table[index];
          if (slot == 0) break;
          if (TAG(slot) == tag) {
            found = COUNT(slot);
            break;
          }
        }
      }
      counts[start * LONGEST + i] = found;
    }
    fetch(&window, tokens, count, start + AHEAD, table, bits);
  }
}
