/** Test vectors from the specification: round, signature, SHA-256 of the signature. */
export const quicknetRounds: readonly (readonly [number, string, string])[] = [
  [
    1,
    'b55e7cb2d5c613ee0b2e28d6750aabbb78c39dcc96bd9d38c2c2e12198df95571de8e8e402a0cc48871c7089a2b3af4b',
    '1466a6cd24e327188770752f6134001c64d6efcc590ccc26b721611ad96f165a',
  ],
  [
    42,
    '95a9f9f5b231b7714de1553105d8ffdf3dcda24cfdb1e689319bccf79a9c8ce430a91b811fbfaf763900bc998b5d686a',
    '8ada64bae5c6c0f5540a6a13af56e663240edfbd2c76ac6a8f27671eb7259ce3',
  ],
  [
    1000,
    'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39',
    'fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd',
  ],
  [
    31543729,
    '9041fec7a1ba5398abdafd1cacd6a86563ec064b3bd8e36d7dc7ae3fe5244f1136788d106e3fd2996b8e30f2b8cf4f8b',
    'd2bd6811ba34edcd875de7be0b04d46eca68e99833bb8f30b6631cf8907b644a',
  ],
]
