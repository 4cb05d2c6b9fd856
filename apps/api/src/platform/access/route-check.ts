import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { OPERATION, PUBLIC } from './call.js';

const HTTP_METHOD = 'method';

/** Refuses to start with a route that names neither an operation of the access table nor that it is public. */
export function assertEveryRouteIsRuled(app: NestFastifyApplication): void {
  const reflector = app.get(Reflector);
  const scanner = new MetadataScanner();
  for (const { instance, metatype } of app.get(DiscoveryService).getControllers()) {
    if (typeof instance !== 'object' || instance === null || !metatype) continue;
    const prototype: unknown = Object.getPrototypeOf(instance);
    if (typeof prototype !== 'object' || prototype === null) continue;
    for (const name of scanner.getAllMethodNames(prototype)) {
      const handler: unknown = Reflect.get(prototype, name);
      if (typeof handler !== 'function' || Reflect.getMetadata(HTTP_METHOD, handler) === undefined) continue;
      const ruled = reflector.get<unknown>(OPERATION, handler as () => unknown) ?? reflector.get<unknown>(PUBLIC, handler as () => unknown);
      if (!ruled) throw new Error(`${metatype.name}.${name} names no operation of the access table and is not public.`);
    }
  }
}
