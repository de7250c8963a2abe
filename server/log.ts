import pino from 'pino';

export type Log = Pick<pino.Logger, 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal'>;

/**
 * The server's log: JSON lines on standard error. Messages are constants. Whatever a caller said or is called goes under
 * `pii`, which is dropped unless the level is debug or lower; secrets are never handed in, and these names are masked in case.
 */
export function openLog(level: string): Log {
  const hidesCallers = level !== 'debug' && level !== 'trace';
  return pino(
    {
      level,
      base: null,
      redact: {
        paths: [
          ...['password', 'token', 'secret', 'authorization', 'cookie'].flatMap((name) => [
            name,
            `*.${name}`,
          ]),
          ...(hidesCallers ? ['pii', '*.pii'] : []),
        ],
        remove: true,
      },
      formatters: { level: (label) => ({ level: label }) },
    },
    pino.destination({ dest: 2, sync: true }),
  );
}
