import { contentFromLadder, type Ladder } from '@nextrung/domain/ladder';
import { v5 } from 'uuid';
import { cleanLine } from '../text/clean-text.js';
import { type CasePart, caseParts, type CasePartType } from './case-parts.js';

/** What the file says about itself beside the ladder. */
export interface LadderFileMeta {
  readonly organisationId: string;
  /** Its name. */
  readonly organisation: string;
  readonly version: number;
  /** When the version was published: ISO 8601, UTC. */
  readonly publishedAt: string;
}

/** Namespace of every identifier that is derived here; never to be changed, because other systems keep them. */
const NAMESPACE = '5f0c7f5e-3d0b-4a53-9c2e-8a1d6a4e7b10';

const TYPES: Readonly<Record<CasePartType, string>> = {
  Competency: 'A row of the ladder: something that is expected on every rung.',
  Rung: 'A step of the ladder.',
  Indicator: 'What is expected of a competency on one rung.',
};

/**
 * A ladder as a 1EdTech CASE 1.1 package (information model of 24 January 2025), printed so that the 1.0 package schema
 * accepts it too:
 * - the document says `caseVersion` 1.1; `extensions` stand on the document and on items, where 1.0 allows other fields,
 *   not on the package, links and definitions, where it does not; nor are 1.1's `targetType` and `subject` used;
 * - no CFDocumentURI and CFPackageURI, which the parts of a 1.1 package do not have;
 * - names are NormalizedStrings, on one line; only statements, descriptions and notes keep their line ends;
 * - every identifier is a UUID (v5 of organisation, version and our id), so the same version gives the same package; its
 *   uri is the URN of it, because nothing is served at an address;
 * - isChildOf is the tree: document ← competencies and rungs, competency ← indicators, with sequence numbers;
 *   hasSkillLevel says the rung of an indicator, which its educationLevel repeats; precedes is the order of rungs.
 * The whole ladder is in `extensions.nextrung.ladder`, from which our own import restores it.
 */
export function casePackage(ladder: Ladder, meta: LadderFileMeta): string {
  const lastChangeDateTime = meta.publishedAt;
  const documentId = v5(`${meta.organisationId}/ladder/${String(meta.version)}`, NAMESPACE);
  const idOf = (name: string): string => v5(name, documentId);
  const identity = (identifier: string): { identifier: string; uri: string } => ({ identifier, uri: `urn:uuid:${identifier}` });
  const link = (title: string, identifier: string): Link => ({ title, ...identity(identifier) });
  const document = link(cleanLine(ladder.title), documentId);
  const typeLink = (type: CasePartType): Link => link(type, idOf(`type/${type}`));
  const parts = caseParts(ladder);
  const links = new Map(parts.map((part) => [keyOf(part), link(nameOf(part), idOf(keyOf(part)))]));
  const linkOf = (key: string): Link => links.get(key) ?? document;
  const association = (associationType: string, origin: Link, destination: Link, sequenceNumber?: number): object => ({
    ...identity(idOf(`${associationType}/${origin.identifier}/${destination.identifier}`)),
    associationType,
    ...(sequenceNumber === undefined ? {} : { sequenceNumber }),
    originNodeURI: origin,
    destinationNodeURI: destination,
    lastChangeDateTime,
  });
  const rungs = parts.filter(({ type }) => type === 'Rung');
  const whole: Package = {
    CFDocument: {
      ...identity(documentId),
      caseVersion: '1.1',
      creator: cleanLine(meta.organisation),
      title: document.title,
      version: String(meta.version),
      adoptionStatus: 'Adopted',
      lastChangeDateTime,
      extensions: { nextrung: { ladder: contentFromLadder(ladder) } },
    },
    CFItems: parts.map((part) => ({ ...identity(idOf(keyOf(part))), ...itemFields(part), CFItemTypeURI: typeLink(part.type), lastChangeDateTime })),
    CFAssociations: [
      ...parts.map((part) => association('isChildOf', linkOf(keyOf(part)), part.competency === null ? document : linkOf(`Competency/${part.competency}`), part.place)),
      ...parts.flatMap((part) => (part.rung === null ? [] : [association('hasSkillLevel', linkOf(keyOf(part)), linkOf(`Rung/${part.rung.id}`))])),
      ...rungs.slice(1).map((rung, at) => association('precedes', linkOf(`Rung/${rungs[at]?.id ?? ''}`), linkOf(keyOf(rung)))),
    ],
    CFDefinitions: {
      CFItemTypes: Object.entries(TYPES).map(([title, description], at) => ({ ...identity(idOf(`type/${title}`)), title, description, hierarchyCode: String(at + 1), typeCode: title, lastChangeDateTime })),
    },
  };
  return printed(whole);
}

interface Package {
  readonly CFDocument: object;
  readonly CFItems: readonly object[];
  readonly CFAssociations: readonly object[];
  readonly CFDefinitions: object;
}

/** One item or association a line: a large ladder has tens of thousands, and two versions can be compared. */
function printed({ CFDocument, CFItems, CFAssociations, CFDefinitions }: Package): string {
  const lines = (list: readonly object[]): string => `[\n${list.map((one) => JSON.stringify(one)).join(',\n')}\n]`;
  return `{\n"CFDocument": ${JSON.stringify(CFDocument)},\n"CFItems": ${lines(CFItems)},\n"CFAssociations": ${lines(CFAssociations)},\n"CFDefinitions": ${JSON.stringify(CFDefinitions)}\n}\n`;
}

interface Link {
  readonly title: string;
  readonly identifier: string;
  readonly uri: string;
}

const keyOf = ({ type, id }: CasePart): string => `${type}/${id}`;

/** Links have short titles. */
function nameOf({ type, id, statement }: CasePart): string {
  return type === 'Indicator' ? id : statement;
}

function itemFields({ type, id, statement, short, notes, must, rung }: CasePart): object {
  return {
    fullStatement: statement,
    ...(short === null ? {} : { abbreviatedStatement: short }),
    humanCodingScheme: id,
    CFItemType: type,
    ...(notes === null ? {} : { notes }),
    ...(rung === null ? {} : { educationLevel: [rung.title] }),
    ...(must ? { conceptKeywords: ['must-have'], extensions: { nextrung: { must } } } : {}),
  };
}
