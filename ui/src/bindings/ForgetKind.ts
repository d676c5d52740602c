export type ForgetKind = "setup" | "planner" | "password" | "beside" | "logs" | "papers" | "elsewhere";
