/** Who acts for the sample dealers: one person for one of them, one for two; and a manager. The addresses are not real. */
export const people: readonly { dealerId: string; email: string; name: string }[] = [
  { dealerId: 'gredos', email: 'lucia.martin@gredos.example', name: 'Lucía Martín' },
  { dealerId: 'gredos', email: 'gerencia@gredos.example', name: 'Carmen Ortega' },
  { dealerId: 'ribera', email: 'jorge.lopez@ribera.example', name: 'Jorge López' },
  { dealerId: 'teide', email: 'jorge.lopez@ribera.example', name: 'Jorge López' },
]
