/** Lanczos's coefficients for g = 7: 15 digits. */
const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
]

/** ln of the gamma function, for x above 0. */
const logGamma = (x: number): number => {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const shifted = x - 1
  const base = shifted + 7.5
  const sum = lanczos.reduce((so, one, index) => so + one / (shifted + index + 1), 0.9999999999998099)
  return Math.log(2 * Math.PI) / 2 + (shifted + 0.5) * Math.log(base) - base + Math.log(sum)
}

/** From here on, the remainder of Stirling's formula is exact to the last digits. */
const large = 10

/** What Stirling's formula lacks of ln gamma(x), for large x. */
const remainder = (x: number): number => {
  const square = 1 / (x * x)
  return (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188)))) / x
}

/** ln of the beta function, without losing digits when one argument is large. */
const logBeta = (a: number, b: number): number => {
  const [p, q] = a < b ? [a, b] : [b, a]
  if (q < large) return logGamma(p) + logGamma(q) - logGamma(p + q)
  const rise = p * Math.log(p + q) + (q - 0.5) * Math.log1p(p / q) - p + remainder(p + q) - remainder(q)
  return logGamma(p) - rise
}

const tiny = 1e-300
const away = (x: number) => (Math.abs(x) < tiny ? tiny : x)

/** The continued fraction of the incomplete beta function (Lentz's method). */
const fraction = (x: number, a: number, b: number): number => {
  let c = 1
  let d = 1 / away(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m <= 100_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / away(1 + even * d)
    c = away(1 + even / c)
    value *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / away(1 + odd * d)
    c = away(1 + odd / c)
    value *= d * c
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  return value
}

const logOf = (x: number, rest: number) => (x < 0.5 ? Math.log(x) : Math.log1p(-rest))

/** The density of the beta distribution at x, between 0 and 1; `rest` is 1 - x. */
export const betaDensity = (x: number, a: number, b: number, rest = 1 - x): number =>
  Math.exp((a - 1) * logOf(x, rest) + (b - 1) * logOf(rest, x) - logBeta(a, b))

/**
 * The share of the beta distribution below x (the regularised incomplete beta function), for a and b above 0. `rest` is
 * 1 - x, for callers who know it with more digits.
 */
export const betaBelow = (x: number, a: number, b: number, rest = 1 - x): number => {
  if (x <= 0) return 0
  if (rest <= 0) return 1
  const factor = Math.exp(a * logOf(x, rest) + b * logOf(rest, x) - logBeta(a, b))
  if (x < (a + 1) / (a + b + 2)) return (factor * fraction(x, a, b)) / a
  return 1 - (factor * fraction(rest, b, a)) / b
}
