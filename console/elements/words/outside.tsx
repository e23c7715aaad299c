/** A text from outside, such as a customer's words: its own direction stays within it. */
export const Outside = ({ children }: { children: string }) => <bdi dir="auto">{children}</bdi>
