/** By itself, so that a page which shows skills does not load the rules of drafts and differences. */
export { namedSkills } from '../named-skills.js';
