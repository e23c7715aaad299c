/** As what somebody appears to the person whose data is shown, who learns no one else's name. */
const roles: Readonly<Record<string, string>> = {
  dealer: 'dealer',
  'mail-link': 'dealer',
  staff: 'asortis',
  specialist: 'specialist',
  machine: 'call-centre',
  caller: 'call-centre',
}

/** The role of whoever did something, from how an item names them, such as `staff:<sub>`; `service` for the service itself. */
export const roleOf = (by: string): string => roles[by.split(':')[0] ?? ''] ?? 'service'
