/** How often a property is tried; `FC_RUNS` asks for more. */
export const runs = Number(process.env['FC_RUNS'] ?? 200);
