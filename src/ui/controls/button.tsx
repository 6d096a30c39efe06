import type { LucideIcon } from "lucide-react";
import type { ButtonHTMLAttributes } from "react";
import styles from "./controls.module.css";

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly icon?: LucideIcon;
  /** The visible label, or the accessible name where `iconOnly` is set. */
  readonly label: string;
  readonly iconOnly?: boolean;
  readonly look?: "plain" | "outlined" | "primary";
  readonly isPressed?: boolean;
}

/** A button whose label is its accessible name, with or without the words shown. */
export function Button({ icon: Icon, label, iconOnly, look = "plain", isPressed, ...rest }: ButtonProps) {
  const className = [
    styles.button,
    look === "outlined" && styles.outlined,
    look === "primary" && styles.primary,
    iconOnly && styles.square,
    isPressed && styles.pressed,
    rest.className,
  ]
    .filter(Boolean)
    .join(" ");
  return (
    <button
      type="button"
      title={iconOnly ? label : undefined}
      aria-label={iconOnly ? label : undefined}
      aria-pressed={isPressed}
      {...rest}
      className={className}
    >
      {Icon && <Icon size={16} aria-hidden="true" />}
      {!iconOnly && label}
    </button>
  );
}
