import type { ProblemTexts } from '../es/problem.ts'

export const texts: ProblemTexts = {
  title: (visit) => `Visit ${visit}`,
}
