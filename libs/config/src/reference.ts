import { VARIABLES } from './variables';

/** The table of all variables, for the documentation. */
export function configReference(): string {
  const rows = Object.entries(VARIABLES.shape).map(([name, schema]) => {
    const { about, secret } = (schema.meta() ?? {}) as { about?: string; secret?: boolean };
    const unset = schema.safeParse(undefined);
    const value = unset.success && unset.data !== undefined ? `\`${[unset.data].flat().join(',')}\`` : '';
    return `| \`${name}\` | ${value === '``' ? '' : value} | ${about ?? ''}${secret ? ' (secret)' : ''} |`;
  });
  return ['| Variable | Default | What it is for |', '| --- | --- | --- |', ...rows, ''].join('\n');
}
