import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { LeaverRequest } from '@nextrung/api-client';
import { firstValueFrom } from 'rxjs';

export interface LeaverFile {
  readonly name: string;
  readonly content: Blob;
}

/** Fetches the file of someone who has left. */
@Injectable({ providedIn: 'root' })
export class LeaverFiles {
  private readonly http = inject(HttpClient);

  async fetch(request: LeaverRequest): Promise<LeaverFile> {
    try {
      const answer = await firstValueFrom(this.http.post('/api/leaving/evidence', request, { observe: 'response', responseType: 'text' }));
      const name = /filename="([\w.-]+)"/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1] ?? 'evidence';
      return { name, content: new Blob([answer.body ?? ''], { type: answer.headers.get('Content-Type') ?? 'text/plain' }) };
    } catch (error) {
      throw error instanceof HttpErrorResponse ? withDocument(error) : error;
    }
  }
}

/** A refusal comes as JSON, though a file was asked for. */
function withDocument(refused: HttpErrorResponse): HttpErrorResponse {
  const { status, statusText, headers, url } = refused;
  try {
    const error: unknown = JSON.parse(String(refused.error));
    return new HttpErrorResponse({ error, status, statusText, headers, url: url ?? '' });
  } catch {
    return refused;
  }
}
