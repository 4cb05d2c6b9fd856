/** How often a property is tried; `FC_RUNS` asks for more, or for fewer. */
export const runs = Number(process.env['FC_RUNS'] ?? 1000);
