#include "CKernels.h"
#include "Vectors.h"

// A cell that cannot be reached; far enough from the least int16_t for the costs of a row.
#define NEVER (-16384)
// Scores are counted from a base that moves on before they leave int16_t.
#define REBASE 8192

enum { BAND = STEMMA_EXTENSION_BAND, WIDTH = 2 * BAND + 1 };

// The slots of row i whose column is 1...count_b, and the slot of column 0.
static inline uint32_t columns(size_t i, size_t count_b, uint32_t *zero) {
  *zero = i <= BAND ? 1u << (BAND - i) : 0;
  size_t lower = i <= BAND ? BAND + 1 - i : 0;
  if (count_b + BAND < i) return 0;
  size_t upper = count_b + BAND - i;
  uint32_t below = upper >= WIDTH - 1 ? 0x7FFFFFFFu : (2u << upper) - 1;
  return below & ~((1u << lower) - 1);
}

// Whether row i has cells, and the steps have room for it.
static inline bool begin_row(size_t i, size_t count_b, size_t capacity, struct stemma_extension *result,
                             uint32_t *valid, uint32_t *zero) {
  *valid = columns(i, count_b, zero);
  if ((*valid | *zero) == 0) return false;
  result->is_full = result->rows == capacity;
  return !result->is_full;
}

static inline int first_reach(size_t count_b, const struct stemma_extension_costs *costs) {
  int reach = costs->drop / costs->gap;
  if (reach > BAND) reach = BAND;
  return count_b < (size_t)reach ? (int)count_b : reach;
}

struct stemma_extension stemma_extend_portable(struct stemma_extension_text a, struct stemma_extension_text b,
                                               ptrdiff_t stride, struct stemma_extension_costs costs,
                                               uint32_t wildcard, uint32_t *steps, size_t capacity) {
  struct stemma_extension result = {0, 0, BAND, 0, false};
  int16_t row[WIDTH + 1], next[WIDTH + 1];
  for (int s = 0; s <= WIDTH; s++) row[s] = NEVER;
  for (int j = 0; j <= first_reach(b.count, &costs); j++) row[BAND + j] = (int16_t)(-costs.gap * j);
  int best = 0;
  for (size_t i = 1; i <= a.count; i++) {
    uint32_t valid, zero;
    if (!begin_row(i, b.count, capacity, &result, &valid, &zero)) break;
    uint32_t token_a = a.tokens[(ptrdiff_t)(i - 1) * stride];
    int value_a = a.values[(ptrdiff_t)(i - 1) * stride];
    bool is_wild_a = token_a == wildcard;
    uint32_t diagonals = 0, skips_b = 0;
    int least = best - costs.drop, left = NEVER, top = best;
    bool is_alive = false;
    for (int s = 0; s < WIDTH; s++) {
      int score = NEVER;
      if ((valid >> s & 1) != 0) {
        ptrdiff_t place = ((ptrdiff_t)i + s - BAND - 1) * stride;
        uint32_t token_b = b.tokens[place];
        bool is_wild_b = token_b == wildcard;
        score = row[s + 1] - (is_wild_b ? 0 : costs.gap);
        int diagonal = row[s];
        if (!is_wild_a && !is_wild_b) {
          int value = b.values[place] < value_a ? b.values[place] : value_a;
          diagonal += token_a == token_b ? value : -costs.mismatch;
        }
        if (diagonal >= score) {
          score = diagonal;
          diagonals |= 1u << s;
        }
        int skip_b = left - (is_wild_a ? 0 : costs.gap);
        if (skip_b > score) {
          score = skip_b;
          skips_b |= 1u << s;
        }
      } else if ((zero >> s & 1) != 0) {
        score = row[s + 1] - costs.gap;
      }
      if (score >= least) {
        is_alive = true;
      } else {
        score = NEVER;
        diagonals &= ~(1u << s);
        skips_b &= ~(1u << s);
      }
      if (score > top) {
        top = score;
        result.row = i;
        result.slot = s;
      }
      next[s] = (int16_t)score;
      left = score;
    }
    steps[2 * result.rows] = diagonals;
    steps[2 * result.rows + 1] = skips_b;
    result.rows = i;
    if (!is_alive) break;
    best = top;
    int move = best > REBASE ? REBASE : 0;
    for (int s = 0; s < WIDTH; s++) row[s] = next[s] == NEVER ? NEVER : (int16_t)(next[s] - move);
    best -= move;
    result.score += move;
  }
  result.score += best;
  return result;
}

#if STEMMA_AVX512
STEMMA_VECTOR static struct stemma_extension extend_vectors(struct stemma_extension_text a,
                                                           struct stemma_extension_text b, ptrdiff_t stride,
                                                           struct stemma_extension_costs costs, uint32_t wildcard,
                                                           uint32_t *steps, size_t capacity) {
  struct stemma_extension result = {0, 0, BAND, 0, false};
  const __m512i never = _mm512_set1_epi16(NEVER);
  __m512i lanes = _mm512_setzero_si512();
  int16_t numbers[32], start[32];
  for (int s = 0; s < 32; s++) {
    numbers[s] = (int16_t)s;
    start[s] = NEVER;
  }
  for (int j = 0; j <= first_reach(b.count, &costs); j++) start[BAND + j] = (int16_t)(-costs.gap * j);
  lanes = _mm512_loadu_si512(numbers);
  __m512i row = _mm512_loadu_si512(start);
  const __m512i after = _mm512_add_epi16(lanes, _mm512_set1_epi16(1));
  const __m512i wild = _mm512_set1_epi32((int)wildcard);
  const __m512i gap = _mm512_set1_epi16(costs.gap);
  const __m512i mismatch = _mm512_set1_epi16((short)-costs.mismatch);

  // The tokens and values of b opposite row 0: slot s has the token before column s - BAND.
  uint32_t tokens[32] = {0};
  int16_t values[32] = {0};
  for (int s = BAND + 1; s < 32 && (size_t)(s - BAND - 1) < b.count; s++) {
    tokens[s] = b.tokens[(ptrdiff_t)(s - BAND - 1) * stride];
    values[s] = b.values[(ptrdiff_t)(s - BAND - 1) * stride];
  }
  __m512i low = _mm512_loadu_si512(tokens), high = _mm512_loadu_si512(tokens + 16);
  __m512i values_b = _mm512_loadu_si512(values);
  int best = 0;
  for (size_t i = 1; i <= a.count; i++) {
    uint32_t valid, zero;
    if (!begin_row(i, b.count, capacity, &result, &valid, &zero)) break;
    // The window moves on by one token.
    size_t entering = i + 31 - BAND - 1;
    uint32_t token = entering < b.count ? b.tokens[(ptrdiff_t)entering * stride] : 0;
    int16_t value = entering < b.count ? b.values[(ptrdiff_t)entering * stride] : 0;
    low = _mm512_alignr_epi32(high, low, 1);
    high = _mm512_alignr_epi32(_mm512_set1_epi32((int)token), high, 1);
    values_b = _mm512_mask_set1_epi16(_mm512_permutexvar_epi16(after, values_b), 0x80000000u, value);

    uint32_t token_a = a.tokens[(ptrdiff_t)(i - 1) * stride];
    __m512i same = _mm512_set1_epi32((int)token_a);
    uint32_t is_equal = (uint32_t)_mm512_cmpeq_epi32_mask(low, same) |
                        (uint32_t)_mm512_cmpeq_epi32_mask(high, same) << 16;
    uint32_t is_wild_b = (uint32_t)_mm512_cmpeq_epi32_mask(low, wild) |
                         (uint32_t)_mm512_cmpeq_epi32_mask(high, wild) << 16;
    bool is_wild_a = token_a == wildcard;
    uint32_t is_wild = is_wild_a ? 0xFFFFFFFFu : is_wild_b;

    __m512i value_a = _mm512_set1_epi16(a.values[(ptrdiff_t)(i - 1) * stride]);
    __m512i gain = _mm512_mask_min_epi16(mismatch, is_equal, values_b, value_a);
    gain = _mm512_maskz_mov_epi16(~is_wild, gain);
    __m512i diagonal = _mm512_mask_adds_epi16(never, valid, row, gain);

    __m512i above = _mm512_mask_permutexvar_epi16(never, 0x7FFFFFFFu, after, row);
    __m512i skip_a = _mm512_mask_subs_epi16(above, ~is_wild_b, above, gap);
    skip_a = _mm512_mask_mov_epi16(never, valid | zero, skip_a);
    __m512i score = _mm512_max_epi16(diagonal, skip_a);
    uint32_t diagonals = _mm512_cmpge_epi16_mask(diagonal, skip_a) & valid;

    __m512i reached = score;
    for (int step = 1; step < 32; step *= 2) {
      __m512i from = _mm512_sub_epi16(lanes, _mm512_set1_epi16((short)step));
      __m512i moved = _mm512_mask_permutexvar_epi16(never, 0xFFFFFFFFu << step, from, reached);
      moved = _mm512_subs_epi16(moved, _mm512_set1_epi16((short)(is_wild_a ? 0 : costs.gap * step)));
      reached = _mm512_max_epi16(reached, moved);
    }
    reached = _mm512_mask_mov_epi16(never, valid | zero, reached);
    uint32_t skips_b = _mm512_cmpgt_epi16_mask(reached, score) & valid;

    uint32_t is_alive = _mm512_cmpge_epi16_mask(reached, _mm512_set1_epi16((short)(best - costs.drop)));
    steps[2 * result.rows] = diagonals & is_alive;
    steps[2 * result.rows + 1] = skips_b & is_alive;
    result.rows = i;
    if (is_alive == 0) break;
    row = _mm512_mask_mov_epi16(never, is_alive, reached);
    if (_mm512_cmpgt_epi16_mask(row, _mm512_set1_epi16((short)best)) != 0) {
      int16_t scores[32];
      _mm512_storeu_si512(scores, row);
      for (int s = 0; s < WIDTH; s++) {
        if (scores[s] > best) {
          best = scores[s];
          result.row = i;
          result.slot = s;
        }
      }
      if (best > REBASE) {
        best -= REBASE;
        result.score += REBASE;
        row = _mm512_mask_subs_epi16(row, is_alive, row, _mm512_set1_epi16(REBASE));
      }
    }
  }
  result.score += best;
  return result;
}
#endif

struct stemma_extension stemma_extend(struct stemma_extension_text a, struct stemma_extension_text b,
                                      ptrdiff_t stride, struct stemma_extension_costs costs, uint32_t wildcard,
                                      uint32_t *steps, size_t capacity) {
#if STEMMA_AVX512
  if (stemma_has_vectors()) return extend_vectors(a, b, stride, costs, wildcard, steps, capacity);
#endif
  return stemma_extend_portable(a, b, stride, costs, wildcard, steps, capacity);
}
