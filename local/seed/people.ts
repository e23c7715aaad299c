/** Somebody of the small world, who can sign in on the local run. */
type WorldPerson = {
  name: string
  /** What they do, in Spanish. */
  role: string
  audience: 'dealer' | 'staff' | 'specialist'
  /** How the local run's identity provider knows them: an address, `staff` or `specialist`. */
  who: string
  /** The dealers that they act for. */
  dealers: readonly string[]
}

/** Who acts for the sample dealers, and one person each for Asortis's staff and specialists. The addresses are not real. */
export const people: readonly WorldPerson[] = [
  {
    name: 'Lucía Martín',
    role: 'Jefa de posventa de Talleres Gredos',
    audience: 'dealer',
    who: 'lucia.martin@gredos.example',
    dealers: ['gredos'],
  },
  {
    name: 'Diego Salas',
    role: 'Asesor de servicio de Talleres Gredos',
    audience: 'dealer',
    who: 'diego.salas@gredos.example',
    dealers: ['gredos'],
  },
  {
    name: 'Carmen Ortega',
    role: 'Gerente de Talleres Gredos',
    audience: 'dealer',
    who: 'gerencia@gredos.example',
    dealers: ['gredos'],
  },
  {
    name: 'Elvira Pastor',
    role: 'Propietaria de Motor Duero',
    audience: 'dealer',
    who: 'elvira.pastor@duero.example',
    dealers: ['duero'],
  },
  {
    name: 'Jorge López',
    role: 'Responsable de calidad de Automóviles Ribera y Teide Motor',
    audience: 'dealer',
    who: 'jorge.lopez@ribera.example',
    dealers: ['ribera', 'teide'],
  },
  { name: 'Marta Vela', role: 'Personal de Asortis', audience: 'staff', who: 'staff', dealers: [] },
  {
    name: 'Ignacio Roca',
    role: 'Especialista de Asortis',
    audience: 'specialist',
    who: 'specialist',
    dealers: [],
  },
]

/** The same people as the API takes them: one for each dealer that they act for. */
export const peopleOfDealers = people.flatMap(({ name, who, dealers }) =>
  dealers.map((dealerId) => ({ dealerId, email: who, name })),
)
