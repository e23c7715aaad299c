/** The grounds on which a case may be worked on while its customer has the use of their data restricted (GDPR, article 18.2). */
export const restrictionGrounds = ['consent', 'claim', 'protect-person'] as const
