import { BlockList, isIP } from 'node:net'
import { fieldOf, isRecord } from '../front/json.ts'

type Scalar = string | number | boolean | null
type Test = (value: Scalar) => boolean
/** Tests all values found at a leaf; there are none if the path is missing. */
type LeafTest = (values: readonly Scalar[]) => boolean
type Match = (event: unknown) => boolean

/** Thrown for a pattern that EventBridge would reject. */
export class InvalidPattern extends Error {
  override name = 'InvalidEventPatternException'
}

const isScalar = (value: unknown): value is Scalar =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value)

const wanted = (argument: unknown, operator: string): string => {
  if (typeof argument !== 'string' || argument === '') throw new InvalidPattern(`${operator} takes text`)
  return argument
}

const onText =
  (test: (text: string) => boolean): Test =>
  (value) =>
    typeof value === 'string' && test(value)

const ignoreCase = 'equals-ignore-case'

const affix = (side: 'prefix' | 'suffix', argument: unknown): Test => {
  const anyCase = isRecord(argument)
  const part = wanted(anyCase ? argument[ignoreCase] : argument, side)
  const fold = (text: string) => (anyCase ? text.toLowerCase() : text)
  const end = fold(part)
  return onText((text) => (side === 'prefix' ? fold(text).startsWith(end) : fold(text).endsWith(end)))
}

const equalsIgnoringCase = (argument: unknown): Test => {
  const text = wanted(argument, ignoreCase).toLowerCase()
  return onText((value) => value.toLowerCase() === text)
}

/** `*` is any number of characters, `\*` an asterisk. */
const wildcard = (argument: unknown): Test => {
  const parts = wanted(argument, 'wildcard').match(/\\[\\*]|\*|[^\\*]+|\\/g) ?? []
  const literal = (part: string) => part.replace(/^\\(?=[\\*])/, '').replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  const source = parts.map((part) => (part === '*' ? '[^]*' : literal(part)))
  const expression = new RegExp(`^${source.join('')}$`)
  return onText((text) => expression.test(text))
}

const cidr = (argument: unknown): Test => {
  const [address = '', bits] = wanted(argument, 'cidr').split('/')
  const family = (text: string) => (isIP(text) === 6 ? 'ipv6' : 'ipv4')
  if (isIP(address) === 0 || bits === undefined) throw new InvalidPattern('cidr takes a range')
  const range = new BlockList()
  range.addSubnet(address, Number(bits), family(address))
  return onText((text) => isIP(text) !== 0 && range.check(text, family(text)))
}

const comparisons = new Map<unknown, (value: number, limit: number) => boolean>([
  ['=', (value, limit) => value === limit],
  ['<', (value, limit) => value < limit],
  ['<=', (value, limit) => value <= limit],
  ['>', (value, limit) => value > limit],
  ['>=', (value, limit) => value >= limit],
])

const numeric = (argument: unknown): Test => {
  if (!Array.isArray(argument) || argument.length === 0 || argument.length % 2 !== 0)
    throw new InvalidPattern('numeric takes pairs')
  const tests: ((value: number) => boolean)[] = []
  for (let at = 0; at < argument.length; at += 2) {
    const compare = comparisons.get(argument[at])
    const limit: unknown = argument[at + 1]
    if (!compare || typeof limit !== 'number') throw new InvalidPattern('numeric takes comparisons')
    tests.push((value) => compare(value, limit))
  }
  return (value) => typeof value === 'number' && tests.every((test) => test(value))
}

const anythingBut = (argument: unknown): Test => {
  const tests = isRecord(argument) ? nestedTests(argument) : scalarTests(argument)
  return (value) => !tests.some((test) => test(value))
}

const scalarTests = (argument: unknown): Test[] => {
  const values: unknown[] = Array.isArray(argument) ? argument : [argument]
  if (values.length === 0 || !values.every(isScalar)) throw new InvalidPattern('anything-but takes values')
  return values.map((value) => (actual: Scalar) => actual === value)
}

const nestable = new Set(['prefix', 'suffix', 'wildcard', ignoreCase])

const nestedTests = (argument: Readonly<Record<string, unknown>>): Test[] => {
  const [operator = '', given] = onlyEntry(argument)
  if (!nestable.has(operator)) throw new InvalidPattern(`anything-but takes no ${operator}`)
  const all: unknown[] = Array.isArray(given) ? given : [given]
  return all.map((one) => operatorTest(operator, one))
}

const operators: Record<string, (argument: unknown) => Test> = {
  prefix: (argument) => affix('prefix', argument),
  suffix: (argument) => affix('suffix', argument),
  [ignoreCase]: equalsIgnoringCase,
  wildcard,
  cidr,
  numeric,
  'anything-but': anythingBut,
}

const operatorTest = (operator: string, argument: unknown): Test => {
  const make = Object.hasOwn(operators, operator) ? operators[operator] : undefined
  if (!make) throw new InvalidPattern(`no such operator: ${operator}`)
  return make(argument)
}

const onlyEntry = (value: Readonly<Record<string, unknown>>): [string, unknown] => {
  const [entry, ...others] = Object.entries(value)
  if (!entry || others.length > 0) throw new InvalidPattern('one operator at a time')
  return entry
}

const leafTest = (matcher: unknown): LeafTest => {
  if (isScalar(matcher)) return (values) => values.includes(matcher)
  if (!isRecord(matcher)) throw new InvalidPattern('a list holds values and operators')
  const [operator, argument] = onlyEntry(matcher)
  if (operator === 'exists') {
    if (typeof argument !== 'boolean') throw new InvalidPattern('exists takes true or false')
    return (values) => values.length > 0 === argument
  }
  const test = operatorTest(operator, argument)
  return (values) => values.some(test)
}

/** The values at a leaf: a list matches by any of its values; an object, which is no leaf, has none. */
const valuesOf = (actual: unknown): readonly Scalar[] => {
  if (isScalar(actual)) return [actual]
  return Array.isArray(actual) ? actual.flatMap(valuesOf) : []
}

const compileField = (pattern: unknown): Match => {
  if (Array.isArray(pattern)) {
    if (pattern.length === 0) throw new InvalidPattern('an empty list matches nothing')
    const tests = pattern.map(leafTest)
    return (actual) => {
      const values = valuesOf(actual)
      return tests.some((test) => test(values))
    }
  }
  const match = compilePattern(pattern)
  return (actual) => {
    const inner = Array.isArray(actual) ? actual.filter(isRecord) : []
    return inner.length > 0 ? inner.some(match) : match(actual)
  }
}

/** Compiles a pattern. Throws `InvalidPattern` if EventBridge would reject it. */
export const compilePattern = (pattern: unknown): Match => {
  if (!isRecord(pattern)) throw new InvalidPattern('a pattern is an object')
  const fields = Object.entries(pattern).map(([name, inner]): Match => {
    if (name === '$or' && Array.isArray(inner)) {
      const alternatives = inner.map(compilePattern)
      return (event) => alternatives.some((match) => match(event))
    }
    const match = compileField(inner)
    return (event) => match(fieldOf(event, name))
  })
  return (event) => fields.every((match) => match(event))
}

/**
 * Whether an event matches a pattern, by the rules of EventBridge and Lambda's event filters. A missing path matches
 * only `{"exists": false}`. Throws `InvalidPattern`.
 */
export const matchesPattern = (pattern: unknown, event: unknown): boolean => compilePattern(pattern)(event)
