const compiled = new Map<string, RegExp>()

const compile = (pattern: string): RegExp => {
  const parts = pattern.split(/([*?])/).map((part) => {
    if (part === '*') return '.*'
    return part === '?' ? '.' : part.replaceAll(/[\\^$.|+()[\]{}]/g, '\\$&')
  })
  return new RegExp(`^${parts.join('')}$`, 's')
}

/** Whether a value fits a pattern of a policy, in which `*` is any text and `?` any character. */
export const fits = (pattern: string, value: string): boolean => {
  const expression = compiled.get(pattern) ?? compile(pattern)
  compiled.set(pattern, expression)
  return expression.test(value)
}
