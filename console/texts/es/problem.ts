export type ProblemTexts = typeof texts

export const texts = {
  title: (visit: string) => `Visita ${visit}`,
}
