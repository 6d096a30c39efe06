import { crowdedSymbolFragmentShader, crowdedSymbolVertexShader } from "./crowd/crowded-symbol-shader";
import { haloFragmentShader, haloVertexShader } from "./halo-shader";
import type { ProjectionShader } from "./incident-shader";
import { selectionRingFragmentShader, selectionRingVertexShader } from "./selection-ring-shader";
import { createShaderProgram, type ShaderProgram } from "./shader-program";
import { statusRingFragmentShader, statusRingVertexShader } from "./status-ring-shader";
import { symbolFragmentShader, symbolVertexShader } from "./symbol-shader";

export interface IncidentPrograms {
  readonly halos: ShaderProgram;
  readonly statusRings: ShaderProgram;
  readonly symbols: ShaderProgram;
  readonly crowdedSymbols: ShaderProgram;
  readonly selectionRings: ShaderProgram;
}

/** The programs of one WebGL context, compiled once per projection that MapLibre draws in. */
export class IncidentProgramCache {
  readonly #gl: WebGL2RenderingContext;
  readonly #byVariant = new Map<string, IncidentPrograms>();

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
  }

  /** The programs for a projection, compiled on first use. */
  programsFor(projection: ProjectionShader): IncidentPrograms {
    const known = this.#byVariant.get(projection.variantName);
    if (known) return known;
    const link = (vertex: (projection: ProjectionShader) => string, fragment: () => string) =>
      createShaderProgram(this.#gl, vertex(projection), fragment());
    const programs = {
      halos: link(haloVertexShader, haloFragmentShader),
      statusRings: link(statusRingVertexShader, statusRingFragmentShader),
      symbols: link(symbolVertexShader, symbolFragmentShader),
      crowdedSymbols: link(crowdedSymbolVertexShader, crowdedSymbolFragmentShader),
      selectionRings: link(selectionRingVertexShader, selectionRingFragmentShader),
    };
    this.#byVariant.set(projection.variantName, programs);
    return programs;
  }

  /** Deletes every program. */
  free(): void {
    for (const programs of this.#byVariant.values())
      for (const { program } of Object.values<ShaderProgram>({ ...programs }))
        this.#gl.deleteProgram(program);
    this.#byVariant.clear();
  }
}
