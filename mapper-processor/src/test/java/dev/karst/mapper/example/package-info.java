/** Entities as users write them, compiled with the processor. */
package dev.karst.mapper.example;
