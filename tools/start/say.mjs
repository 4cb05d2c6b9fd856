const begun = performance.now();

/** One calm line with the seconds since the start. @param {string} text */
export const say = (text) => {
  console.log(`${((performance.now() - begun) / 1000).toFixed(1).padStart(5)} s  ${text}`);
};
