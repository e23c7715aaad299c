/** Whether a reference stands for whoever is known only by a survey response that names no customer. */
export const isUnnamed = (customerRef: string): boolean => customerRef.startsWith('unnamed.')
