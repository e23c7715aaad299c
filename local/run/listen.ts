import { createServer, type Server } from 'node:http'

const listenOn = (server: Server, port: number) =>
  new Promise<number>((resolve, reject) => {
    const failed = (fault: Error) => reject(fault)
    server.once('error', failed)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed)
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('listening on no port'))
      else resolve(address.port)
    })
  })

const isTaken = (fault: unknown) =>
  fault instanceof Error && 'code' in fault && (fault.code === 'EADDRINUSE' || fault.code === 'EACCES')

/** Listens on 127.0.0.1 at exactly this port (0 takes any). Answers the port; throws when it is taken. */
export const listen = async (server: Server, port: number): Promise<number> => {
  try {
    return await listenOn(server, port)
  } catch (fault) {
    if (!isTaken(fault)) throw fault
    const message = `Port ${port} is taken; choose another with --port N, or --port 0 for any`
    throw new Error(message, { cause: fault })
  }
}

/** Listens on 127.0.0.1 where it did the last time, or anywhere when that is taken. */
export const listenAgain = async (server: Server, lastPort: number | undefined): Promise<number> => {
  try {
    return await listenOn(server, lastPort ?? 0)
  } catch (fault) {
    if (isTaken(fault)) return listenOn(server, 0)
    throw fault
  }
}

/** Stops listening and ends every connection, the idle and the busy ones. */
export const closeServer = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

/** Says at once, before anything slow, when a port is taken. */
export const checkPort = async (port: number) => {
  const server = createServer()
  await listen(server, port)
  await closeServer(server)
}
